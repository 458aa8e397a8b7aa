#include "endpoints/ndes_asked_device.h"

#include <algorithm>

#include <QUrlQuery>

#include "admission/registration_choice.h"
#include "records/host_name.h"
#include "records/name_pattern.h"
#include "records/words.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestForm = 8 * 1024;

QStringList namesIn(QByteArrayView text) {
    return QUrlQuery(QString::fromUtf8(text)).allQueryItemValues(u"fqdn"_s, QUrl::FullyDecoded);
}

bool isForm(const http::Request &request) {
    return request.method == "POST" && request.body.size() <= longestForm &&
           request.header("Content-Type").toLower().startsWith("application/x-www-form-urlencoded");
}

Fault refused(const QString &sentence) {
    return {FaultKind::Refused, sentence};
}

}  // namespace

Result<QString> askedName(const http::Request &request) {
    QStringList names = namesIn(request.query);
    if (isForm(request)) names += namesIn(request.body);
    names.removeDuplicates();
    if (names.size() > 1) return {FaultKind::Malformed, u"The parameter fqdn names more than one device."_s};
    return names.value(0);
}

Result<NdesDevice> ndesDevice(ResponderLedger &ledger, const NdesSettings &settings, const Profile &profile,
                              const QString &askedFor, Instant now) {
    if (settings.kind == NdesSettings::Kind::Single) return NdesDevice{};
    if (askedFor.isEmpty() && settings.binding == NdesSettings::Binding::AnyName) return NdesDevice{};
    if (askedFor.isEmpty())
        return {FaultKind::Malformed,
                u"A password is for one device here: add ?fqdn=NAME to the URL, with the name of the device. The "
                "administrator can allow passwords for any device with the setting ndes.binding."_s};
    auto fqdn = canonicalHostName(askedFor);
    if (!fqdn) return fqdn.fault();
    const auto evidence = ledger.evidence({.claim = {}, .fqdn = *fqdn, .dynamicDigest = {}, .signerSerial = {}});
    if (!evidence) return evidence.fault();

    std::vector<Registration> registrations;
    for (const Candidate &each : evidence->candidates) registrations.push_back(each.registration);
    const auto chosen = admission::chooseRegistration(registrations, {{*fqdn, {}, {}}, settings.profile, now});
    if (!chosen) return refused(u"No device is registered under the name %1."_s.arg(*fqdn));
    const Registration &registration = registrations[*chosen];
    if (registration.profile != settings.profile)
        return refused(u"%1 is registered with the profile %2, and passwords are for devices of the profile %3."_s.arg(
            *fqdn, registration.profile, settings.profile));
    if (const auto status = registration.statusAt(now); status != RegistrationStatus::Open)
        return refused(u"The registration of %1 is not open but %2."_s.arg(registration.fqdn, word(status)));
    if (!isWithinDomains(*fqdn, profile.domains))
        return refused(u"%1 is outside of the domains of the profile %2."_s.arg(*fqdn, profile.name));

    const auto isItsOwn = [&](const Registration &each) {
        return each.fqdn == *fqdn && each.profile == settings.profile;
    };
    const bool isTheOnlyOne = std::count_if(registrations.begin(), registrations.end(), isItsOwn) == 1;
    return NdesDevice{*std::move(fqdn), isTheOnlyOne ? registration.id : 0};
}

}  // namespace scepter::endpoints
