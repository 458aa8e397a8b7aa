// What a configuration sheet can say: the names of its placeholders, and a site's values for them.
#pragma once

#include <span>

#include <QHash>
#include <QString>
#include <QStringList>

namespace scepter::app {

struct SheetPlace {
    enum class Presence { Always, Sometimes };

    const char *name = "";
    Presence presence = Presence::Always;  ///< Sometimes: only within a section of a template
};

namespace place {
inline constexpr auto url = "url";        ///< of the device's endpoint
inline constexpr auto fqdn = "fqdn";      ///< canonical
inline constexpr auto host = "host";      ///< first label of the FQDN
inline constexpr auto domain = "domain";  ///< the labels behind it
inline constexpr auto ip = "ip";
inline constexpr auto serial = "serial";
inline constexpr auto challenge = "challenge";           ///< "CHALLENGE-PASSWORD" as long as there is none
inline constexpr auto makeChallenge = "make-challenge";  ///< the command that makes one, while there is none
inline constexpr auto profile = "profile";
inline constexpr auto caName = "ca-name";            ///< its common name
inline constexpr auto caIdentity = "ca-identity";    ///< its short name in the site
inline constexpr auto caUrl = "ca-url";              ///< of its certificate, as DER
inline constexpr auto caMd5 = "ca-fingerprint-md5";  ///< upper-case hexadecimal; none under a FIPS policy
inline constexpr auto caSha1 = "ca-fingerprint-sha1";
inline constexpr auto caSha256 = "ca-fingerprint-sha256";
inline constexpr auto raName = "ra-name";                                ///< of a site with a registration authority
inline constexpr auto recipientSha256 = "recipient-fingerprint-sha256";  ///< of the one that envelopes are for
inline constexpr auto allowWeak = "allow-weak";      ///< the command that allows the device weak algorithms
inline constexpr auto refusesSha1 = "refuses-sha1";  ///< these four: there, while the device is refused it
inline constexpr auto refusesTripleDes = "refuses-3des";
inline constexpr auto refusesDes = "refuses-des";
inline constexpr auto refusesMd5 = "refuses-md5";
inline constexpr auto profileUuid = "profile-uuid";  ///< the same whenever the sheet of a device is made
inline constexpr auto payloadUuid = "payload-uuid";
}  // namespace place

std::span<const SheetPlace> sheetPlaces();
/// Null when there is no placeholder of this name.
const SheetPlace *sheetPlace(QStringView name);
/// For sentences: "url, fqdn, ...".
QString sheetPlaceNames();

/// By the names of the places. One that is not there is missing, and so is an empty one.
class SheetValues {
public:
    SheetValues() = default;
    ~SheetValues();  ///< wipes the challenge
    SheetValues(SheetValues &&) = default;
    SheetValues &operator=(SheetValues &&) = default;
    SheetValues(const SheetValues &) = delete;
    SheetValues &operator=(const SheetValues &) = delete;

    void set(const char *name, const QString &text) { m_texts.insert(QString::fromLatin1(name), text); }
    bool has(const QString &name) const { return !text(name).isEmpty(); }
    QString text(const QString &name) const { return m_texts.value(name); }

private:
    QHash<QString, QString> m_texts;
};

}  // namespace scepter::app
