; Inno Setup 6: an installer from the folder that bundle/build.py makes on Windows.
; UNTESTED: written without a Windows machine at hand.
;   iscc /DVersion=1.0.0rc1 /DFolder=C:\path\to\paraview-diff packaging\windows\paraview-diff.iss

#define Name "Paraview Diff"
#define Session "ParaviewDiff.Session"

[Setup]
AppId={{0C0A6A0E-6B0B-4C3F-9A56-6E7D3F0B7C41}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The Paraview Diff authors
DefaultDirName={autopf}\Paraview Diff
DefaultGroupName={#Name}
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputBaseFilename=paraview-diff-{#Version}-windows
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
UninstallDisplayIcon={app}\paraview-diff.exe
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; Nothing of an older version may stay and be loaded.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\{#Name}"; Filename: "{app}\paraview-diff.exe"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\paraview-diff.exe"; Tasks: desktop

[Tasks]
Name: "desktop"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Registry]
Root: HKA; Subkey: "Software\Classes\.pvdiff"; ValueType: string; ValueData: "{#Session}"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Session}"; ValueType: string; ValueData: "{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Session}\DefaultIcon"; ValueType: string; ValueData: "{app}\paraview-diff.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Session}\shell\open\command"; ValueType: string; ValueData: """{app}\paraview-diff.exe"" ""%1"""

[Run]
Filename: "{app}\paraview-diff.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
