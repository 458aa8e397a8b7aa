# Sourced by app/run and tests/run: which Debian packages are needed for what, and how the missing ones are installed.
# Assumes nothing but bash and apt: package lists may be empty, there may be no terminal, no sudo, no python3.

SCEPTER_BUILD_PACKAGES=(g++ cmake ninja-build qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qt6-svg-dev libssl-dev libboost-dev)
SCEPTER_RUN_PACKAGES=(libqt6sql6-sqlite libqt6svg6 fonts-dejavu-core)
SCEPTER_TEST_PACKAGES=(openssl curl strongswan-pki libstrongswan-standard-plugins libstrongswan-extra-plugins scep)
SCEPTER_FUZZ_PACKAGES=(clang libclang-rt-dev)

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        echo "These packages have to be installed by root, and there is no sudo here. As root: apt-get install ${missing[*]}" >&2
        return 1
    fi
}

# install_missing REASON PACKAGE...: prints what is missing and why, then installs it. Silent when nothing is.
install_missing() {
    local reason=$1 package
    shift
    missing=()
    for package in "$@"; do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "This script installs packages on Debian only. Elsewhere install what corresponds to: ${missing[*]}" >&2
        return 1
    fi
    echo "Installing, $reason: ${missing[*]}"
    if [ -z "${scepter_lists_updated:-}" ]; then
        as_root apt-get -o DPkg::Lock::Timeout=400 -q update </dev/null || return 1
        scepter_lists_updated=yes
    fi
    as_root apt-get -o DPkg::Lock::Timeout=400 -q install -y --no-install-recommends "${missing[@]}" </dev/null
}

# unpack_certmonger FOLDER: certmonger would start a service where it is installed, so it is only unpacked, together with
# the libraries that are missing here. Not having it is no failure: its test says that it was skipped.
unpack_certmonger() {
    local folder=$1 wanted
    is_installed certmonger || [ -x "$folder/usr/bin/getcert" ] && return 0
    wanted=$(apt-get -s install --no-install-recommends certmonger 2>/dev/null | awk '$1 == "Inst" { print $2 }') || return 0
    [ -n "$wanted" ] || return 0
    echo "Unpacking certmonger into $folder, for the tests"
    mkdir -p "$folder/packages"
    # One word a package: split on purpose.
    if ! (cd "$folder/packages" && apt-get -q download $wanted && for package in *.deb; do dpkg -x "$package" ..; done) \
        >"$folder/log" 2>&1 </dev/null; then
        echo "certmonger could not be unpacked, the log is $folder/log; its test is skipped."
    fi
}

# Debian 13 keeps OpenSSL's old algorithms (single DES, for devices that opted in) in a package of its own.
legacy_provider_package() {
    local release=
    [ -r /etc/os-release ] && release=$(. /etc/os-release && echo "${VERSION_ID:-}")
    case $release in
        '' | 12 | 12.*) ;;
        *) echo openssl-provider-legacy ;;
    esac
}

# build PRESET TARGET...: configures when needed and builds; the compiler's words are shown only when it fails.
build() {
    local preset=$1 log
    shift
    log=build/$preset.log
    mkdir -p build
    echo "Building ($preset), the log is $log"
    if ! { cmake --preset "$preset" -Wno-dev && cmake --build --preset "$preset" --target "$@"; } >"$log" 2>&1 </dev/null; then
        tail -n 60 "$log" >&2
        echo "The build failed; the whole log is $log" >&2
        return 1
    fi
}
