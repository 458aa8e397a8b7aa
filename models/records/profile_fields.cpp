#include "records/profile_fields.h"

#include <algorithm>
#include <array>

#include "records/endpoint_name.h"
#include "records/key_purposes.h"
#include "records/name_pattern.h"
#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr qsizetype longestTitle = 80;

Fault malformed(const QString &sentence) {
    return {FaultKind::Malformed, sentence};
}

// Each kind of value: to its word, and from it.

QString text(bool value) {
    return value ? u"on"_s : u"off"_s;
}

Result<void> assign(bool &field, const QString &value) {
    if (value != "on"_L1 && value != "off"_L1) return malformed(u"\"%1\" is neither on nor off."_s.arg(value));
    field = value == "on"_L1;
    return {};
}

Result<void> assign(int &field, const QString &value, int least, int most, const QString &unit) {
    bool isNumber = false;
    const int number = value.trimmed().toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return malformed(u"\"%1\" is not acceptable: state a whole number of %2 from %3 to %4."_s.arg(value, unit)
                             .arg(least)
                             .arg(most));
    field = number;
    return {};
}

template <typename Word>
Result<void> assign(Word &field, const QString &value, std::optional<Word> (*wordOf)(QStringView),
                    const QString &choices) {
    const std::optional<Word> word = wordOf(value);
    if (!word) return malformed(u"\"%1\" is none of %2."_s.arg(value, choices));
    field = *word;
    return {};
}

Result<void> setTitle(Profile &profile, const QString &value) {
    const QString title = value.trimmed();
    if (title.isEmpty() || title.size() > longestTitle)
        return malformed(u"A title has 1 to %1 characters, not %2."_s.arg(longestTitle).arg(title.size()));
    if (!std::all_of(title.begin(), title.end(), [](QChar each) { return each.isPrint() || each.isSurrogate(); }))
        return malformed(u"A title is one line of printable characters."_s);
    profile.title = title;
    return {};
}

QString keyUsageText(const Profile &profile) {
    QStringList usages;
    if (profile.digitalSignature) usages << u"digitalSignature"_s;
    if (profile.keyEncipherment) usages << u"keyEncipherment"_s;
    return usages.isEmpty() ? u"none"_s : usages.join(u',');
}

Result<void> setKeyUsage(Profile &profile, const QString &value) {
    bool signs = false;
    bool enciphers = false;
    const QStringList words = value == "none"_L1 ? QStringList() : value.split(u',');
    for (const QString &each : words) {
        const QString word = each.trimmed();
        if (word.compare("digitalSignature"_L1, Qt::CaseInsensitive) == 0)
            signs = true;
        else if (word.compare("keyEncipherment"_L1, Qt::CaseInsensitive) == 0)
            enciphers = true;
        else
            return malformed(
                u"\"%1\" is no key usage for a device: state digitalSignature, keyEncipherment, both with a comma "
                "between them, or none."_s.arg(word));
    }
    profile.digitalSignature = signs;
    profile.keyEncipherment = enciphers;
    return {};
}

Result<void> setPurposes(Profile &profile, const QString &value) {
    auto purposes = keyPurposes(value);
    if (!purposes) return purposes.fault();
    profile.extendedKeyUsages = *std::move(purposes);
    return {};
}

Result<void> setAuthority(Profile &profile, const QString &value) {
    auto name = canonicalAuthorityName(value);
    if (!name) return name.fault();
    profile.authority = *std::move(name);
    return {};
}

Result<void> setDomains(Profile &profile, const QString &value) {
    auto domains = canonicalDomains(value == "none"_L1 ? QString() : value);
    if (!domains) return domains.fault();
    profile.domains = *std::move(domains);
    return {};
}

constexpr auto onOrOff = "on|off";

constexpr std::array<ProfileField, 24> fields{{
    {"title", "TEXT", "What people call it", [](const Profile &p) { return p.title; }, setTitle},
    {"authority", "NAME", "The certification authority that issues", [](const Profile &p) { return p.authority; },
     setAuthority},
    {"validity-days", "1 to 36500", "Days that a certificate is valid",
     [](const Profile &p) { return QString::number(p.validityDays); },
     [](Profile &p, const QString &value) { return assign(p.validityDays, value, 1, 36'500, u"days"_s); }},
    {"key-usage", "digitalSignature,keyEncipherment|none", "What the certificate's key is for", keyUsageText,
     setKeyUsage},
    {"extended-key-usages", "serverAuth,clientAuth,ipsecIKE,OID,...|none",
     "Purposes in the certificate, by name or as dotted OIDs",
     [](const Profile &p) { return keyPurposeText(p.extendedKeyUsages); }, setPurposes},
    {"minimum-rsa-bits", "1024 to 8192", "Shorter RSA keys are refused",
     [](const Profile &p) { return QString::number(p.minimumRsaBits); },
     [](Profile &p, const QString &value) { return assign(p.minimumRsaBits, value, 1024, 8192, u"bits"_s); }},
    {"elliptic-curve", onOrOff, "Whether keys on P-256 and P-384 are taken",
     [](const Profile &p) { return text(p.acceptsEllipticCurve); },
     [](Profile &p, const QString &value) { return assign(p.acceptsEllipticCurve, value); }},
    {"sha1", onOrOff, "Whether every device may use SHA-1, and not only those that are allowed it",
     [](const Profile &p) { return text(p.acceptsSha1); },
     [](Profile &p, const QString &value) { return assign(p.acceptsSha1, value); }},
    {"3des", onOrOff, "Whether every device may use triple DES, and not only those that are allowed it",
     [](const Profile &p) { return text(p.acceptsTripleDes); },
     [](Profile &p, const QString &value) { return assign(p.acceptsTripleDes, value); }},
    {"renewal", onOrOff, "Whether a device may get a new certificate on the strength of its present one",
     [](const Profile &p) { return text(p.renewal.allowed); },
     [](Profile &p, const QString &value) { return assign(p.renewal.allowed, value); }},
    {"renewal.window-days", "0 to 36500", "Renewed so many days before the end at the earliest; 0: at any time",
     [](const Profile &p) { return QString::number(p.renewal.windowDays); },
     [](Profile &p, const QString &value) { return assign(p.renewal.windowDays, value, 0, 36'500, u"days"_s); }},
    {"renewal.grace-days", "0 to 3650", "Renewed so many days after the end at the latest",
     [](const Profile &p) { return QString::number(p.renewal.graceDays); },
     [](Profile &p, const QString &value) { return assign(p.renewal.graceDays, value, 0, 3650, u"days"_s); }},
    {"renewal.same-key", onOrOff, "Whether the new certificate may be over the same key",
     [](const Profile &p) { return text(p.renewal.sameKey); },
     [](Profile &p, const QString &value) { return assign(p.renewal.sameKey, value); }},
    {"renewal.challenge", onOrOff, "Whether a renewal needs a challenge all the same",
     [](const Profile &p) { return text(p.renewal.needsChallenge); },
     [](Profile &p, const QString &value) { return assign(p.renewal.needsChallenge, value); }},
    {"approval", "automatic|manual", "Whether a person decides each request",
     [](const Profile &p) { return word(p.approval); },
     [](Profile &p, const QString &value) {
         return assign(p.approval, value, scepter::approval, u"automatic and manual"_s);
     }},
    {"pending-days", "1 to 365", "Days that a request waits for a decision",
     [](const Profile &p) { return QString::number(p.pendingDays); },
     [](Profile &p, const QString &value) { return assign(p.pendingDays, value, 1, 365, u"days"_s); }},
    {"reply-chain", "leaf|without-root|full", "What goes along with an issued certificate",
     [](const Profile &p) { return word(p.replyChain); },
     [](Profile &p, const QString &value) {
         return assign(p.replyChain, value, chain, u"leaf, without-root and full"_s);
     }},
    {"ca-chain", "leaf|without-root|full", "What GetCACert answers; leaf: only the certificate to encrypt to",
     [](const Profile &p) { return word(p.authorityChain); },
     [](Profile &p, const QString &value) {
         return assign(p.authorityChain, value, chain, u"leaf, without-root and full"_s);
     }},
    {"deviations", "tolerated|refused", "What is done about messages that are not quite as the standard has them",
     [](const Profile &p) { return word(p.deviations); },
     [](Profile &p, const QString &value) {
         return assign(p.deviations, value, deviations, u"tolerated and refused"_s);
     }},
    {"duplicates", "keep|refuse|revoke|overlap",
     "What is done about a name's standing certificate when another is issued; overlap: revoked some days later",
     [](const Profile &p) { return word(p.duplicates); },
     [](Profile &p, const QString &value) {
         return assign(p.duplicates, value, scepter::duplicates, u"keep, refuse, revoke and overlap"_s);
     }},
    {"duplicates.overlap-days", "1 to 3650", "Days until the former certificate is revoked, where they overlap",
     [](const Profile &p) { return QString::number(p.overlapDays); },
     [](Profile &p, const QString &value) { return assign(p.overlapDays, value, 1, 3650, u"days"_s); }},
    {"domains", "DOMAIN,...|none", "Domains that every name has to be in; none: any name",
     [](const Profile &p) { return p.domains.isEmpty() ? u"none"_s : p.domains.join(u','); }, setDomains},
    {"signer-policy", "self-signed|issued|trusted-or-challenge|trusted-required",
     "Whose certificate a request may be signed with; issued: the device's own, or a new device's",
     [](const Profile &p) { return word(p.signerPolicy); },
     [](Profile &p, const QString &value) {
         return assign(p.signerPolicy, value, scepter::signerPolicy,
                       u"self-signed, issued, trusted-or-challenge and trusted-required"_s);
     }},
    {"clock-skew-minutes", "0 to 525600", "How far a message's signing time may be off; 0: it is not looked at",
     [](const Profile &p) { return QString::number(p.clockSkewMinutes); },
     [](Profile &p, const QString &value) { return assign(p.clockSkewMinutes, value, 0, 525'600, u"minutes"_s); }},
}};

}  // namespace

std::span<const ProfileField> profileFields() {
    return fields;
}

const ProfileField *profileField(QStringView name) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const ProfileField &field) { return name == QLatin1StringView(field.name); });
    return found == fields.end() ? nullptr : &*found;
}

}  // namespace scepter
