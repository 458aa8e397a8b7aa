#include "records/signer_changes.h"

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

QString text(bool value) {
    return value ? u"on"_s : u"off"_s;
}

}  // namespace

std::vector<FieldChange> changesBetween(const TrustedSigner &before, const TrustedSigner &after) {
    const std::vector<FieldChange> fields{
        {u"name"_s, before.name, after.name},
        {u"kind"_s, word(before.kind), word(after.kind)},
        {u"certificate"_s, QString::fromLatin1(before.sha256.toHex()), QString::fromLatin1(after.sha256.toHex())},
        {u"profiles"_s, before.profiles.join(u','), after.profiles.join(u',')},
        {u"required-oid"_s, before.requiredOid, after.requiredOid},
        {u"scope"_s, word(before.scope), word(after.scope)},
        {u"challenge"_s, text(before.needsChallenge), text(after.needsChallenge)},
        {u"crl"_s, before.crlSource, after.crlSource},
        {u"crl-unknown"_s, word(before.crlUnknown), word(after.crlUnknown)},
        {u"enabled"_s, text(before.enabled), text(after.enabled)},
    };
    std::vector<FieldChange> changes;
    for (const FieldChange &field : fields)
        if (field.from != field.to) changes.push_back(field);
    return changes;
}

}  // namespace scepter
