; Windows does not replace or remove a program that runs: the agent ends first, as the user would
; end it, so that everything is written down.
!macro ADEMPAUZE_QUIT
  ${If} ${FileExists} "$INSTDIR\adempauze.exe"
    nsExec::Exec '"$INSTDIR\adempauze.exe" quit'
    Pop $0
  ${EndIf}
!macroend

!macro NSIS_HOOK_PREINSTALL
  !insertmacro ADEMPAUZE_QUIT
!macroend

!macro NSIS_HOOK_PREUNINSTALL
  !insertmacro ADEMPAUZE_QUIT
!macroend

; What the agent registers for its notifications. What users have written stays.
!macro NSIS_HOOK_POSTUNINSTALL
  DeleteRegKey HKCU "Software\Classes\AppUserModelId\nl.adempauze.Adempauze"
!macroend
