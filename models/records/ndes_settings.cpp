#include <array>

#include "records/setting_checks.h"
#include "records/short_name.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Result<QString> checkSwitch(const QString &value) {
    return oneOf(value, {"on"_L1, "off"_L1});
}

Result<QString> checkBinding(const QString &value) {
    return oneOf(value, {"one-name"_L1, "any-name"_L1});
}

Result<QString> checkEncoding(const QString &value) {
    return oneOf(value, {"utf-16-mark"_L1, "utf-16"_L1, "utf-8"_L1});
}

Result<QString> checkPasswordMax(const QString &value) {
    return wholeNumber(value, 0, 100'000, u"passwords"_s);
}

Result<QString> checkPasswordValidity(const QString &value) {
    return wholeNumber(value, 1, int(mostNdesValidity.count()), u"minutes"_s);
}

/// Programs that read the page take the first run of 16 hexadecimal digits for the password, so that fewer than 8
/// octets would not do; 32 is what a keyed digest gives for the single password.
Result<QString> checkPasswordLength(const QString &value) {
    return wholeNumber(value, 8, 32, u"octets"_s);
}

constexpr std::array<SettingDefinition, 10> definitions{{
    {setting::ndesEnabled, "off",
     "Whether passwords are handed out at /certsrv/mscep_admin/, as Microsoft's NDES does, for MDM and other "
     "programs that fetch them there: on or off",
     checkSwitch},
    {setting::ndesProfile, "device",
     "The profile that these passwords admit to; /certsrv/mscep/mscep.dll is its endpoint", canonicalShortName},
    {setting::ndesBinding, "any-name",
     "any-name: a password admits any device of the profile, as with NDES, unless ?fqdn=NAME in the URL binds it to "
     "one; one-name: every password has to be fetched so",
     checkBinding},
    {setting::ndesPlainHttp, "off",
     "Whether accounts may sign in without HTTPS, for programs that cannot speak it: on or off", checkSwitch},
    {setting::ndesEncoding, "utf-16-mark",
     "Encoding of the page. utf-16-mark: read by every known program; utf-16: exactly as NDES, without a byte order "
     "mark; utf-8: for curl, browsers and scripts of one's own",
     checkEncoding},
    {setting::ndesPasswordMax, "5",
     "Passwords that may be unused at a time, before the page says that its cache is full; 0: any number",
     checkPasswordMax},
    {setting::ndesPasswordValidity, "60", "Minutes that such a password is good for", checkPasswordValidity},
    {setting::ndesPasswordLength, "8", "Octets of such a password, from 8 to 32: twice as many hexadecimal digits",
     checkPasswordLength},
    {setting::ndesSinglePassword, "off",
     "Whether everybody is given the same password, which does not expire and admits any device of the profile, for "
     "MDM that knows static challenges only; withdraw it and the page gives another: on or off",
     checkSwitch},
    {setting::ndesEnforcePassword, "on",
     "Whether a request at /certsrv/mscep/mscep.dll needs a password; off: a registration alone admits, for systems "
     "such as Cisco ISE that send none",
     checkSwitch},
}};

}  // namespace

std::span<const SettingDefinition> ndesSettingDefinitions() {
    return definitions;
}

}  // namespace scepter
