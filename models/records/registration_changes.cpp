#include "records/registration_changes.h"

#include "records/words.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

QString text(const std::optional<Instant> &moment) {
    return moment ? iso8601(*moment) : QString();
}

QString usesText(int uses) {
    return uses == 0 ? QString() : QString::number(uses);
}

template <typename Choice>
QString text(const std::optional<Choice> &choice) {
    return choice ? word(*choice) : QString();
}

}  // namespace

std::vector<FieldChange> changesBetween(const Registration &before, const Registration &after) {
    const std::vector<FieldChange> fields{
        {u"fqdn"_s, before.fqdn, after.fqdn},
        {u"ip"_s, before.ipAddress, after.ipAddress},
        {u"ip_check"_s, word(before.ipDemand), word(after.ipDemand)},
        {u"serial"_s, before.serialNumber, after.serialNumber},
        {u"serial_check"_s, word(before.serialDemand), word(after.serialDemand)},
        {u"networks"_s, before.networks, after.networks},
        {u"profile"_s, before.profile, after.profile},
        {u"state"_s, word(before.state), word(after.state)},
        {u"uses"_s, usesText(before.usesAllowed), usesText(after.usesAllowed)},
        {u"valid_from"_s, text(before.validFrom), text(after.validFrom)},
        {u"valid_until"_s, text(before.validUntil), text(after.validUntil)},
        {u"approval"_s, text(before.approval), text(after.approval)},
        {u"reply_chain"_s, text(before.replyChain), text(after.replyChain)},
        {u"weak"_s, words(before.weakAllowed), words(after.weakAllowed)},
        {u"weak_until"_s, text(before.weakUntil), text(after.weakUntil)},
        {u"owner"_s, before.owner, after.owner},
        {u"notes"_s, before.notes, after.notes},
    };
    std::vector<FieldChange> changes;
    for (const FieldChange &field : fields)
        if (field.from != field.to) changes.push_back(field);
    return changes;
}

}  // namespace scepter
