//! What nobody but the user can see, and what nobody can do to the agent: no socket of a network, no
//! file that others can read, nothing that grows with what a client says.

mod hostile;
mod modes;
mod network;
