#include "records/settings.h"

#include <algorithm>
#include <array>
#include <vector>

#include <QHostAddress>
#include <QStringList>
#include <QUrl>

#include "records/host_name.h"
#include "records/setting_checks.h"
#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

Fault malformed(const QString &sentence) {
    return {FaultKind::Malformed, sentence};
}

Result<QString> checkCrlDays(const QString &value) {
    return wholeNumber(value, 1, 365, u"days"_s);
}

Result<QString> checkChallengeMinutes(const QString &value) {
    return wholeNumber(value, 1, 366 * 24 * 60, u"minutes"_s);
}

Result<QString> checkTransactionsKept(const QString &value) {
    return wholeNumber(value, 0, 100'000'000, u"requests"_s);
}

Result<QString> checkTransactionsDays(const QString &value) {
    return wholeNumber(value, 0, 36'500, u"days"_s);
}

Result<QString> checkUnknownIdentifiers(const QString &value) {
    const QString word = value.trimmed().toLower();
    if (!deviations(word)) return malformed(u"\"%1\" is not acceptable: write tolerated or refused."_s.arg(value));
    return word;
}

/// "192.0.2.1:8080" or "[2001:db8::1]:8080".
Result<QString> listenerAddress(const QString &text) {
    const qsizetype colon = text.lastIndexOf(u':');
    bool isPort = false;
    const uint port = colon < 0 ? 0 : QStringView(text).mid(colon + 1).toUInt(&isPort);
    if (!isPort || port > 65535)
        return malformed(
            u"\"%1\" names no port from 0 to 65535: write it as 127.0.0.1:8080 or [::1]:8080."_s.arg(text));

    QString host = text.left(colon);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed) host = host.mid(1, host.size() - 2);
    const Result<QString> address = canonicalIpAddress(host);
    if (!address)
        return malformed(
            u"\"%1\" is not an address to listen on: write an IP address of this computer and a port, as in "
            "127.0.0.1:8080, 0.0.0.0:8080 for all interfaces, or [::1]:8080."_s.arg(text));
    const bool isIpv6 = address->contains(u':');
    if (isIpv6 != bracketed)
        return malformed(
            u"\"%1\" is ambiguous: an IPv6 address, and only that, stands in brackets, as in [::1]:8080."_s.arg(text));
    return isIpv6 ? u"[%1]:%2"_s.arg(*address).arg(port) : u"%1:%2"_s.arg(*address).arg(port);
}

Result<QString> checkHttpsAddresses(const QString &value) {
    QStringList addresses;
    for (const QString &part : value.split(u',', Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty()) continue;
        Result<QString> address = listenerAddress(part.trimmed());
        if (!address) return address;
        if (addresses.contains(*address) && !address->endsWith(u":0"_s))
            return malformed(u"%1 is named twice."_s.arg(*address));
        addresses << *address;
    }
    return addresses.isEmpty() ? u""_s : addresses.join(u',');
}

Result<QString> checkListenerAddresses(const QString &value) {
    auto addresses = checkHttpsAddresses(value);
    if (addresses && addresses->isEmpty())
        return malformed(u"No address is named: at least one is needed, as in 127.0.0.1:8080."_s);
    return addresses;
}

Result<QString> checkFailuresAllowed(const QString &value) {
    return wholeNumber(value, 0, 1'000'000, u"failures a minute"_s);
}

Result<QString> checkLoopbackLimited(const QString &value) {
    const QString word = value.trimmed().toLower();
    if (word == "on"_L1 || word == "off"_L1) return word;
    return malformed(u"\"%1\" is neither on nor off."_s.arg(value));
}

Result<QString> checkPublicUrl(const QString &value) {
    const QString text = value.trimmed();
    if (text.isEmpty()) return QString(u""_s);
    const QUrl url(text, QUrl::StrictMode);
    // First of all, since the other sentences repeat what was written.
    if (text.contains(u'@'))
        return malformed(
            u"The public URL carries a user name or a password: devices would be told it. Leave it out."_s);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
        return malformed(
            u"\"%1\" is not a URL that devices could use: write it as http://ca.example:8080."_s.arg(text));
    if (url.hasQuery() || url.hasFragment() || (!url.path().isEmpty() && url.path() != "/"_L1))
        return malformed(
            u"\"%1\" has a path: write scheme, host and port only, as in http://ca.example:8080."_s.arg(text));
    return url.toString(QUrl::RemovePath | QUrl::FullyEncoded);
}

Result<QString> checkUnknownDevices(const QString &value) {
    const QString word = value.trimmed().toLower();
    if (word == "refused"_L1 || word == "held"_L1) return word;
    return malformed(u"\"%1\" is not acceptable: write refused or held."_s.arg(value));
}

Result<QString> checkUnknownDevicesHeld(const QString &value) {
    return wholeNumber(value, 1, 10'000, u"requests"_s);
}

constexpr std::array<SettingDefinition, 12> definitions{{
    {setting::listenerAddresses, "127.0.0.1:8080",
     "Addresses and ports that the responder listens on, separated by commas", checkListenerAddresses},
    {setting::listenerHttps, "",
     "Addresses and ports for HTTPS, separated by commas, as in 0.0.0.0:8443; empty: no HTTPS", checkHttpsAddresses},
    {setting::publicUrl, "",
     "What devices and CRL distribution points are told, as http://ca.example:8080; empty: the first listening address",
     checkPublicUrl},
    {setting::crlDays, "7", "Days until the next revocation list is due", checkCrlDays},
    {setting::challengeMinutes, "60", "Minutes that a new one-time challenge is good for, unless it says otherwise",
     checkChallengeMinutes},
    {setting::transactionsKept, "10000", "Requests that are kept at most; 0: all of them", checkTransactionsKept},
    {setting::transactionsDays, "90", "Days that requests are kept at most; 0: for ever", checkTransactionsDays},
    {setting::unknownIdentifiers, "tolerated",
     "What is done about a CA identifier that is none of this site's, where there is more than one CA: tolerated or "
     "refused",
     checkUnknownIdentifiers},
    {setting::unknownDevices, "refused",
     "What is done about requests of devices that no registration covers: refused, or held for a person to register",
     checkUnknownDevices},
    {setting::unknownDevicesHeld, "100", "Requests of such devices that may wait at a time; further ones are refused",
     checkUnknownDevicesHeld},
    {setting::failuresAllowed, "120",
     "Failed attempts that an address may make in a minute before it has to wait; 0: any number", checkFailuresAllowed},
    {setting::loopbackLimited, "off", "Whether that limit goes for this machine too: on or off", checkLoopbackLimited},
}};

}  // namespace

Result<QString> wholeNumber(const QString &value, int least, int most, const QString &unit) {
    bool isNumber = false;
    const int number = value.trimmed().toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return malformed(u"\"%1\" is not acceptable: state a whole number of %2 from %3 to %4."_s.arg(value, unit)
                             .arg(least)
                             .arg(most));
    return QString::number(number);
}

Result<QString> oneOf(const QString &value, std::initializer_list<QLatin1StringView> words) {
    const QString word = value.trimmed().toLower();
    if (std::find(words.begin(), words.end(), word) != words.end()) return word;
    QStringList named;
    for (const QLatin1StringView each : words) named << each;
    return malformed(u"\"%1\" is not acceptable: write %2."_s.arg(value, named.join(u" or "_s)));
}

std::span<const SettingDefinition> settingDefinitions() {
    static const std::vector<SettingDefinition> all = [] {
        std::vector<SettingDefinition> both(definitions.begin(), definitions.end());
        const auto ndes = ndesSettingDefinitions();
        both.insert(both.end(), ndes.begin(), ndes.end());
        return both;
    }();
    return all;
}

const SettingDefinition *settingDefinition(QStringView name) {
    const auto all = settingDefinitions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const SettingDefinition &definition) {
        return name == QLatin1StringView(definition.name);
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace scepter
