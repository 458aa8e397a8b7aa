#include "app/sheets/device_sheet.h"

#include <algorithm>

#include <QUuid>

#include "app/site/public_url.h"
#include "pki/digest.h"
#include "records/weak_algorithms.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

const auto noChallenge = u"CHALLENGE-PASSWORD"_s;
/// Of the names under which a device's profile and its payload are installed; made for this purpose once.
const QUuid sheetNamespace(u"{5d0f3a52-6f0e-4c0e-9d53-8d2f0c6b7a41}"_s);

QString hex(const QByteArray &digest) {
    return QString::fromLatin1(digest.toHex().toUpper());
}

QString uuidOf(const QString &name) {
    return QUuid::createUuidV5(sheetNamespace, name).toString(QUuid::WithoutBraces).toUpper();
}

/// A word of a shell's command line, quoted where it has to be.
QString shellWord(const QString &text) {
    const auto bare = written(text, SheetForm::Plain);
    return bare && !text.isEmpty() ? *bare : u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

Result<Profile> profileOf(AdministratorLedger &ledger, const Registration &device) {
    auto profiles = ledger.profiles();
    if (!profiles) return profiles.fault();
    const auto found = std::find_if(profiles->begin(), profiles->end(),
                                    [&](const Profile &profile) { return profile.name == device.profile; });
    if (found == profiles->end()) {
        return {FaultKind::NotFound, u"%1 is registered with the profile %2, which is not there any more."_s.arg(
                                         device.fqdn, device.profile)};
    }
    return *found;
}

void setAddresses(SheetValues &values, const QString &siteUrl, const Profile &profile) {
    const bool isDefault = profile.name == QLatin1StringView(defaultProfileName);
    values.set(place::url, siteUrl + u"/scep"_s + (isDefault ? QString() : u'/' + profile.name));
    values.set(place::caUrl, u"%1/ca/%2.cer"_s.arg(siteUrl, profile.authority));
    values.set(place::profile, profile.name);
    values.set(place::caIdentity, profile.authority);
}

void setAuthority(SheetValues &values, const SiteAuthority &authority) {
    const auto &der = authority.certificate.der();
    values.set(place::caName, authority.commonName());
    values.set(place::caMd5, hex(pki::digest(pki::Digest::Md5, der)));
    values.set(place::caSha1, hex(pki::digest(pki::Digest::Sha1, der)));
    values.set(place::caSha256, hex(pki::sha256(der)));
    const auto &recipient = authority.registrationAuthority.value_or(authority.certificate);
    if (authority.registrationAuthority) values.set(place::raName, recipient.subject().text());
    values.set(place::recipientSha256, hex(recipient.sha256()));
}

void setDevice(SheetValues &values, const Registration &device) {
    values.set(place::fqdn, device.fqdn);
    values.set(place::host, device.fqdn.section(u'.', 0, 0));
    values.set(place::domain, device.fqdn.section(u'.', 1));
    values.set(place::ip, device.ipAddress);
    values.set(place::serial, device.serialNumber);
    values.set(place::profileUuid, uuidOf(device.fqdn + u"/profile"_s));
    values.set(place::payloadUuid, uuidOf(device.fqdn + u"/payload"_s));
}

/// What the device would be refused, and how it is allowed it.
void setWeakness(SheetValues &values, const QString &sitePath, const Registration &device, const Profile &profile,
                 Instant now) {
    auto allowed = device.weakAllowedAt(now);
    allowed.setFlag(WeakAlgorithm::Sha1, allowed.testFlag(WeakAlgorithm::Sha1) || profile.acceptsSha1);
    allowed.setFlag(WeakAlgorithm::TripleDes, allowed.testFlag(WeakAlgorithm::TripleDes) || profile.acceptsTripleDes);
    const std::pair<WeakAlgorithm, const char *> all[] = {{WeakAlgorithm::Sha1, place::refusesSha1},
                                                          {WeakAlgorithm::TripleDes, place::refusesTripleDes},
                                                          {WeakAlgorithm::SingleDes, place::refusesDes},
                                                          {WeakAlgorithm::Md5, place::refusesMd5}};
    for (const auto &[algorithm, name] : all) {
        if (!allowed.testFlag(algorithm)) values.set(name, words(algorithm));
    }
    values.set(place::allowWeak, u"scepter device set %1 %2 --allow-weak"_s.arg(shellWord(sitePath), device.fqdn));
}

}  // namespace

Result<SheetValues> sheetValues(const Site &site, AdministratorLedger &ledger, const Registration &device,
                                const Secret &challenge) {
    const auto profile = profileOf(ledger, device);
    if (!profile) return profile.fault();
    const auto authority = site.authority(profile->authority);
    if (!authority) return authority.fault();
    const auto url = siteUrl(ledger, site.clock());
    if (!url) return url.fault();

    SheetValues values;
    setAddresses(values, *url, *profile);
    setAuthority(values, **authority);
    setDevice(values, device);
    setWeakness(values, site.path(), device, *profile, site.clock().now());
    if (challenge.isEmpty()) {
        values.set(place::challenge, noChallenge);
        values.set(place::makeChallenge,
                   u"scepter challenge new %1 --fqdn %2"_s.arg(shellWord(site.path()), device.fqdn));
    } else {
        values.set(place::challenge, QString::fromUtf8(challenge.bytes()));
    }
    return values;
}

Result<QString> deviceSheet(const Site &site, AdministratorLedger &ledger, const Registration &device,
                            const QString &type, const Secret &challenge) {
    if (device.isWildcard())
        return {FaultKind::Refused,
                u"%1 stands for several devices, and a sheet is for one: register the device by its own name."_s.arg(
                    device.fqdn)};
    const auto sheet = SheetLibrary::forSite(site.path()).sheet(type);
    if (!sheet) return sheet.fault();
    const auto values = sheetValues(site, ledger, device, challenge);
    if (!values) return values.fault();
    return sheet->fill(*values);
}

}  // namespace scepter::app
