//! The icon as a picture: the wave of the program's icon in its tile. The tile's teal stands out from
//! light and dark panels alike, and the wave from the tile.
//!
//! Drawn here at the sizes of panels, because a desktop that scales one picture to 16 pixels leaves
//! nothing of a wave.

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Icon {
    /// Its width and its height.
    pub size: u16,
    /// Row by row, of each pixel red, green, blue and opacity.
    pub rgba: Vec<u8>,
}

const TILE: [u8; 3] = [0x0d, 0x7b, 0x80];
const WAVE: [u8; 3] = [0xff, 0xff, 0xff];
/// How round the corners of the tile are, as a part of its size.
const RADIUS: f32 = 0.22;
/// Half the width of the wave: thicker than in a large picture.
const HALF_WIDTH: f32 = 0.055;
/// The ends of the wave and its turns, from left to right.
const TURNS: [(f32, f32); 4] = [(0.17, 0.615), (0.39, 0.385), (0.61, 0.615), (0.83, 0.385)];
/// Each pixel is looked at in so many places each way.
const SAMPLES: u16 = 4;

/// The picture at this size.
pub fn icon(size: u16) -> Icon {
    let wave = wave();
    let mut rgba = Vec::with_capacity(usize::from(size) * usize::from(size) * 4);
    for y in 0..size {
        for x in 0..size {
            rgba.extend(pixel(x, y, size, &wave));
        }
    }
    Icon { size, rgba }
}

fn pixel(x: u16, y: u16, size: u16, wave: &[(f32, f32)]) -> [u8; 4] {
    let (mut in_tile, mut in_wave) = (0u16, 0u16);
    for step in 0..SAMPLES * SAMPLES {
        let at = |pixel: u16, part: u16| {
            let part = (f32::from(part) + 0.5) / f32::from(SAMPLES);
            (f32::from(pixel) + part) / f32::from(size)
        };
        let point = (at(x, step % SAMPLES), at(y, step / SAMPLES));
        if !is_in_tile(point) {
            continue;
        }
        in_tile += 1;
        in_wave += u16::from(wave.windows(2).any(|ends| is_near(point, ends[0], ends[1])));
    }
    if in_tile == 0 {
        return [0; 4];
    }
    let mixed = |tile: u8, wave: u8| {
        let sum = u16::from(tile) * (in_tile - in_wave) + u16::from(wave) * in_wave;
        (sum / in_tile) as u8
    };
    let opacity = (in_tile * 255 / (SAMPLES * SAMPLES)) as u8;
    let [red, green, blue] = [0, 1, 2].map(|at| mixed(TILE[at], WAVE[at]));
    [red, green, blue, opacity]
}

fn is_in_tile((x, y): (f32, f32)) -> bool {
    let beyond = |at: f32| (RADIUS - at.min(1.0 - at)).max(0.0);
    beyond(x).powi(2) + beyond(y).powi(2) <= RADIUS * RADIUS
}

/// The wave as a line of short straight pieces.
fn wave() -> Vec<(f32, f32)> {
    const PIECES: u8 = 8;
    let mut line = vec![TURNS[0]];
    for ends in TURNS.windows(2) {
        let ((x1, y1), (x2, y2)) = (ends[0], ends[1]);
        for piece in 1..=PIECES {
            let part = f32::from(piece) / f32::from(PIECES);
            let eased = (1.0 - (part * std::f32::consts::PI).cos()) / 2.0;
            line.push((x1 + (x2 - x1) * part, y1 + (y2 - y1) * eased));
        }
    }
    line
}

fn is_near((x, y): (f32, f32), (x1, y1): (f32, f32), (x2, y2): (f32, f32)) -> bool {
    let (dx, dy) = (x2 - x1, y2 - y1);
    let part = (((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)).clamp(0.0, 1.0);
    (x - x1 - part * dx).powi(2) + (y - y1 - part * dy).powi(2) <= HALF_WIDTH * HALF_WIDTH
}

#[cfg(test)]
mod tests {
    use super::{TILE, WAVE, icon};

    /// How far two colours stand apart, by the formula of WCAG 2.
    fn contrast(one: [u8; 3], other: [u8; 3]) -> f32 {
        let light = |colour: [u8; 3]| {
            let part = |value: u8| {
                let value = f32::from(value) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * part(colour[0]) + 0.7152 * part(colour[1]) + 0.0722 * part(colour[2])
        };
        let (one, other) = (light(one) + 0.05, light(other) + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn it_stands_out_from_light_and_dark_panels() {
        for panel in [[0xff; 3], [0xf6; 3], [0x1d; 3], [0; 3]] {
            assert!(contrast(TILE, panel) >= 3.0, "{panel:?}: {}", contrast(TILE, panel));
        }
        assert!(contrast(TILE, WAVE) >= 4.5);
    }

    #[test]
    fn a_wave_is_left_at_every_size() {
        for size in [16, 22, 24, 32, 48] {
            let drawn = icon(size);
            let pixels: Vec<&[u8]> = drawn.rgba.chunks(4).collect();
            assert_eq!(pixels.len(), usize::from(size) * usize::from(size));
            assert_eq!(pixels[0][3], 0, "the corner is open");
            let count = |is: &dyn Fn(&[u8]) -> bool| pixels.iter().filter(|p| is(p)).count();
            let white = count(&|p| p[0] > 0xc0 && p[3] == 255);
            let teal = count(&|p| p[0] < 0x40 && p[3] == 255);
            assert!(white * 14 > pixels.len(), "{size}: {white} of {}", pixels.len());
            assert!(teal * 2 > pixels.len(), "{size}: {teal} of {}", pixels.len());
        }
    }
}
