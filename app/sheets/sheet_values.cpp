#include "app/sheets/sheet_values.h"

#include "base/secret.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

using Presence = SheetPlace::Presence;

constexpr SheetPlace places[] = {
    {place::url, Presence::Always},
    {place::fqdn, Presence::Always},
    {place::host, Presence::Always},
    {place::domain, Presence::Sometimes},
    {place::ip, Presence::Sometimes},
    {place::serial, Presence::Sometimes},
    {place::challenge, Presence::Always},
    {place::makeChallenge, Presence::Sometimes},
    {place::profile, Presence::Always},
    {place::caName, Presence::Always},
    {place::caIdentity, Presence::Always},
    {place::caUrl, Presence::Always},
    {place::caMd5, Presence::Sometimes},
    {place::caSha1, Presence::Always},
    {place::caSha256, Presence::Always},
    {place::raName, Presence::Sometimes},
    {place::recipientSha256, Presence::Always},
    {place::allowWeak, Presence::Always},
    {place::refusesSha1, Presence::Sometimes},
    {place::refusesTripleDes, Presence::Sometimes},
    {place::refusesDes, Presence::Sometimes},
    {place::refusesMd5, Presence::Sometimes},
    {place::profileUuid, Presence::Always},
    {place::payloadUuid, Presence::Always},
};

}  // namespace

std::span<const SheetPlace> sheetPlaces() {
    return places;
}

const SheetPlace *sheetPlace(QStringView name) {
    for (const auto &known : places) {
        if (name == QLatin1StringView(known.name)) return &known;
    }
    return nullptr;
}

QString sheetPlaceNames() {
    QStringList names;
    for (const auto &known : places) names.append(QString::fromLatin1(known.name));
    return names.join(u", "_s);
}

SheetValues::~SheetValues() {
    if (auto found = m_texts.find(QString::fromLatin1(place::challenge)); found != m_texts.end()) wipe(*found);
}

}  // namespace scepter::app
