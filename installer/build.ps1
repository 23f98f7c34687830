# Makes the program for Windows as people install it, without Java on their machine: target\installer\DutyDesk, then
# target\installer\DutyDesk-VERSION.msi. What it is made with stands in installer\options, as for the other systems.
# Needs `mvn package` before it, a JDK 25 in JAVA_HOME, and for the .msi the WiX Toolset (3.14, or 5 with its extensions).
#   installer\build.ps1 [image|msi|all]
param([ValidateSet('image', 'msi', 'all')][string]$What = 'all')
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
if (-not (Test-Path target\dutydesk.jar)) { throw 'run mvn package first' }
if (-not $env:JAVA_HOME -or -not (Test-Path "$env:JAVA_HOME\bin\jpackage.exe")) { throw 'JAVA_HOME must name a JDK 25' }
$jdk = "$env:JAVA_HOME\bin"
$out = 'target\installer'
$image = "$out\DutyDesk"
[xml]$pom = Get-Content pom.xml -Encoding UTF8
$version = $pom.project.version
$lines = Get-Content installer\options -Encoding UTF8
function All-Of($key) { $lines | Where-Object { $_.StartsWith("$key=") } | ForEach-Object { $_.Substring($key.Length + 1) } }
function Option($key) { All-Of $key | Select-Object -First 1 }
function Run($program, $arguments) { & $program @arguments; if ($LASTEXITCODE -ne 0) { throw "$program failed" } }

function Make-Image {
    if (Test-Path $out) { Remove-Item -Recurse -Force $out }
    New-Item -ItemType Directory -Force "$out\fx", "$out\input\lib" | Out-Null
    # The platform's jars of JavaFX are modules and go into the runtime; everything else stays on the class path.
    Get-ChildItem target\lib\*.jar | ForEach-Object {
        if ($_.Name -match '^javafx-.*-(win|linux|mac)') { Copy-Item $_ "$out\fx" }
        elseif ($_.Name -notmatch '^javafx-') { Copy-Item $_ "$out\input\lib" }
    }
    Copy-Item target\dutydesk.jar "$out\input"
    $modules = (Get-Content installer\modules) -join ','
    Run "$jdk\jlink.exe" @('--module-path', "$out\fx", '--output', "$out\runtime", '--add-modules', $modules,
        "--include-locales=$(Option 'locales')", '--strip-debug', '--no-header-files', '--no-man-pages')
    $arguments = @('--type', 'app-image', '--dest', $out, '--name', 'DutyDesk', '--app-version', $version,
        '--vendor', (Option 'vendor'), '--description', (Option 'description'), '--copyright', (Option 'copyright'),
        '--input', "$out\input", '--main-jar', 'dutydesk.jar', '--main-class', (Option 'main-class'),
        '--runtime-image', "$out\runtime", '--icon', 'resources\icons\dutydesk.ico')
    foreach ($line in All-Of 'java-option') { $arguments += '--java-options', $line }
    Run "$jdk\jpackage.exe" $arguments
    Remove-Item -Recurse -Force "$out\fx", "$out\input", "$out\runtime"
    Train
}

# Starts the image once as a person would, with invented data, and keeps the classes as they are then (JEP 514, 515).
# The runtime's own java is used, because a program with a window has no console to wait for.
function Train {
    $app = (Resolve-Path "$image\app").Path
    $path = (@("$app\dutydesk.jar") + (Get-ChildItem "$app\lib\*.jar" | ForEach-Object FullName)) -join ';'
    $java = "$image\runtime\bin\java.exe"
    if (-not (Test-Path $java)) { Write-Warning 'the runtime has no java.exe: no AOT cache'; return }
    $start = @(All-Of 'java-option') + @('-cp', $path, (Option 'main-class'), '--data', "$out\training")
    Run $java ($start + @('init', '--bureau', 'DutyDesk', '--sample'))
    $env:DUTYDESK_USER = 'zhoujianguo'; $env:DUTYDESK_PASSWORD = 'Shili-2026'
    Run $java (@("-XX:AOTCacheOutput=$app\dutydesk.aot") + $start + @('--startup-report'))
    All-Of 'trained-option' | ForEach-Object { "java-options=$_" } | Add-Content "$app\DutyDesk.cfg" -Encoding UTF8
    Remove-Item -Recurse -Force "$out\training"
}

function Make-Msi {
    Run "$jdk\jpackage.exe" @('--type', 'msi', '--dest', $out, '--app-image', $image, '--name', 'DutyDesk',
        '--app-version', $version, '--vendor', (Option 'vendor'), '--description', (Option 'title'),
        '--copyright', (Option 'copyright'), '--win-upgrade-uuid', (Option 'upgrade-id'), '--win-menu',
        '--win-menu-group', (Option 'vendor'), '--win-shortcut', '--file-associations', 'installer\playbook.association')
}

if ($What -ne 'msi' -or -not (Test-Path $image)) { Make-Image }
if ($What -ne 'image') { Make-Msi }
