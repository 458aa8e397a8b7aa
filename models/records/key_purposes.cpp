#include "records/key_purposes.h"

#include <algorithm>
#include <array>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr qsizetype mostPurposes = 16;

struct Purpose {
    const char *name;
    const char *oid;
};
constexpr std::array<Purpose, 7> purposes{{
    {"serverAuth", "1.3.6.1.5.5.7.3.1"},
    {"clientAuth", "1.3.6.1.5.5.7.3.2"},
    {"codeSigning", "1.3.6.1.5.5.7.3.3"},
    {"emailProtection", "1.3.6.1.5.5.7.3.4"},
    {"timeStamping", "1.3.6.1.5.5.7.3.8"},
    {"ocspSigning", "1.3.6.1.5.5.7.3.9"},
    {"ipsecIKE", "1.3.6.1.5.5.7.3.17"},
}};

QString oidOf(const QString &word) {
    const auto named = std::find_if(purposes.begin(), purposes.end(), [&](const Purpose &purpose) {
        return word.compare(QLatin1StringView(purpose.name), Qt::CaseInsensitive) == 0;
    });
    if (named != purposes.end()) return QString::fromLatin1(named->oid);
    // Arcs of up to nine digits: no OID of a purpose has more, and they fit every reader.
    static const QRegularExpression dotted(uR"(^[0-2](\.(0|[1-9][0-9]{0,8})){2,20}$)"_s);
    return dotted.match(word).hasMatch() ? word : QString();
}

}  // namespace

QString keyPurposeText(const QStringList &dottedOids) {
    QStringList words;
    for (const QString &oid : dottedOids) {
        const auto named = std::find_if(purposes.begin(), purposes.end(),
                                        [&](const Purpose &purpose) { return oid == QLatin1StringView(purpose.oid); });
        words << (named == purposes.end() ? oid : QString::fromLatin1(named->name));
    }
    return words.isEmpty() ? u"none"_s : words.join(u',');
}

Result<QStringList> keyPurposes(const QString &text) {
    QStringList oids;
    const QStringList words = text.trimmed() == "none"_L1 ? QStringList() : text.split(u',');
    for (const QString &word : words) {
        const QString oid = oidOf(word.trimmed());
        if (oid.isEmpty())
            return {FaultKind::Malformed,
                    u"\"%1\" is no purpose that is known by name, and no dotted OID: state them as in "
                    "serverAuth,clientAuth,1.3.6.1.5.5.7.3.17, or none."_s.arg(word.trimmed())};
        if (!oids.contains(oid)) oids << oid;
    }
    if (oids.size() > mostPurposes)
        return {FaultKind::Malformed,
                u"These are %1 purposes; at most %2 are taken."_s.arg(oids.size()).arg(mostPurposes)};
    return oids;
}

}  // namespace scepter
