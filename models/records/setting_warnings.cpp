#include "records/setting_warnings.h"

#include <algorithm>
#include <array>

#include "records/settings.h"

namespace scepter {
namespace {

struct Warning {
    const char *name;
    const char *value;
    const char *text;
};

constexpr std::array<Warning, 5> warnings{{
    {setting::ndesEnabled, "on",
     "As with NDES, whoever fetches a password can have a certificate for any device of the profile, and through a "
     "registration \"*\" for any name at all (VU#971035), unless the program adds ?fqdn=NAME to the URL of the page. "
     "Set ndes.binding to one-name, so that it has to."},
    {setting::ndesBinding, "any-name",
     "Whoever fetches a password can have a certificate for any device of the profile, and through a registration "
     "\"*\" for any name at all: this is the weakness that VU#971035 warns of. Set it to one-name where the "
     "program can add ?fqdn=NAME to its URL."},
    {setting::ndesPlainHttp, "on",
     "Account names, their passwords and the passwords that are handed out cross the network in clear: who listens "
     "there can enrol devices."},
    {setting::ndesSinglePassword, "on",
     "The one password does not expire and admits any device of the profile, whatever ndes.binding says: who learns "
     "it can enrol until it is withdrawn, also when this is switched off again (VU#971035)."},
    {setting::ndesEnforcePassword, "off",
     "Whoever reaches /certsrv/mscep/mscep.dll and knows or guesses the name of a registered device is given a "
     "certificate for it, and through a registration \"*\" for any name at all (VU#971035). Restrict the networks "
     "of the registrations."},
}};

}  // namespace

QString warningOf(QStringView name, QStringView value) {
    const auto found = std::find_if(warnings.begin(), warnings.end(), [&](const Warning &warning) {
        return name == QLatin1StringView(warning.name) && value == QLatin1StringView(warning.value);
    });
    return found == warnings.end() ? QString() : QString::fromUtf8(found->text);
}

}  // namespace scepter
