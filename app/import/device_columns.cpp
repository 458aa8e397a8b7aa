#include "app/import/device_columns.h"

#include <algorithm>
#include <array>

#include <QStringList>

#include "admission/challenge_mint.h"
#include "records/host_name.h"
#include "records/name_pattern.h"
#include "records/shown_text.h"
#include "records/source_network.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

Fault malformed(const QString &sentence) {
    return {FaultKind::Malformed, sentence};
}

/// Keeps what could be read, or says why it could not.
template <typename Value, typename Field>
Result<void> keep(Result<Value> value, Field &field) {
    if (!value) return value.fault();
    field = *std::move(value);
    return {};
}

/// A word of `words.h`, or nothing and the sentence.
template <typename Value>
Result<void> keep(std::optional<Value> value, std::optional<Value> &field, const QString &sentence) {
    if (!value) return malformed(sentence);
    field = value;
    return {};
}

Result<Instant> moment(const QString &cell) {
    const auto instant = fromIso8601(cell);
    if (!instant) return malformed(u"“%1” is no time as in 2027-01-31T12:00:00Z or 2027-01-31."_s.arg(shownText(cell)));
    return *instant;
}

/// A day lasts until its end, as on the command line.
Result<Instant> end(const QString &cell) {
    auto instant = moment(cell);
    const bool isDay = cell.size() == 10;
    if (instant && isDay) *instant += std::chrono::days(1) - std::chrono::milliseconds(1);
    return instant;
}

QString noDemand(const QString &cell) {
    return u"“%1” is no check: write match, present or ignored."_s.arg(shownText(cell));
}

QString written(const std::optional<Instant> &instant) {
    return instant ? iso8601(*instant) : QString();
}

template <typename Choice>
QString written(const std::optional<Choice> &choice) {
    return choice ? word(*choice) : QString();
}

Result<void> readUses(const QString &cell, CsvDevice &device) {
    bool isNumber = false;
    const int uses = cell.toInt(&isNumber);
    if (!isNumber || uses < 0) return malformed(u"“%1” is no number of uses."_s.arg(shownText(cell)));
    device.registration.usesAllowed = uses;
    return {};
}

Result<void> readChallenge(const QString &cell, CsvDevice &device) {
    device.challenge = Secret(cell.toUtf8());
    return admission::checkStaticChallenge(device.challenge.bytes());
}

Result<void> readWeak(const QString &cell, CsvDevice &device) {
    const auto algorithms = weakAlgorithms(cell);
    if (!algorithms)
        return malformed(
            u"“%1” is no list of weak algorithms: name some of sha1, 3des, des, md5."_s.arg(shownText(cell)));
    device.registration.weakAllowed = *algorithms;
    return {};
}

Result<void> readState(const QString &cell, CsvDevice &device) {
    const auto state = registrationState(cell);
    if (!state) return malformed(u"“%1” is no state: write open or disabled."_s.arg(shownText(cell)));
    device.registration.state = *state;
    return {};
}

using Blanks = DeviceColumn::Blanks;
using R = Registration;

const std::array columns{
    DeviceColumn{
        "fqdn"_L1,
        [](const QString &cell, CsvDevice &d) { return keep(canonicalNamePattern(cell), d.registration.fqdn); },
        [](const R &r) { return r.fqdn; }},
    DeviceColumn{
        "ip"_L1,
        [](const QString &cell, CsvDevice &d) { return keep(canonicalIpAddress(cell), d.registration.ipAddress); },
        [](const R &r) { return r.ipAddress; }},
    DeviceColumn{"serial"_L1,
                 [](const QString &cell, CsvDevice &d) {
                     return keep(canonicalSerialNumber(cell), d.registration.serialNumber);
                 },
                 [](const R &r) { return r.serialNumber; }},
    DeviceColumn{"profile"_L1,
                 [](const QString &cell, CsvDevice &d) { return keep(Result<QString>(cell), d.registration.profile); },
                 [](const R &r) { return r.profile; }},
    DeviceColumn{"challenge"_L1, readChallenge, nullptr, Blanks::Kept},
    DeviceColumn{"uses"_L1, readUses,
                 [](const R &r) { return r.usesAllowed == 0 ? QString() : QString::number(r.usesAllowed); }},
    DeviceColumn{"valid_until"_L1,
                 [](const QString &cell, CsvDevice &d) { return keep(end(cell), d.registration.validUntil); },
                 [](const R &r) { return written(r.validUntil); }},
    DeviceColumn{"notes"_L1,
                 [](const QString &cell, CsvDevice &d) { return keep(Result<QString>(cell), d.registration.notes); },
                 [](const R &r) { return r.notes; }, Blanks::Kept},
    DeviceColumn{"approval"_L1,
                 [](const QString &cell, CsvDevice &d) {
                     return keep(approval(cell), d.registration.approval,
                                 u"“%1” is no approval: write automatic or manual."_s.arg(shownText(cell)));
                 },
                 [](const R &r) { return written(r.approval); }},
    DeviceColumn{"weak"_L1, readWeak, [](const R &r) { return words(r.weakAllowed); }},
    DeviceColumn{"weak_until"_L1,
                 [](const QString &cell, CsvDevice &d) { return keep(end(cell), d.registration.weakUntil); },
                 [](const R &r) { return written(r.weakUntil); }},
    DeviceColumn{"reply_chain"_L1,
                 [](const QString &cell, CsvDevice &d) {
                     return keep(chain(cell), d.registration.replyChain,
                                 u"“%1” is no reply chain: write leaf, without-root or full."_s.arg(shownText(cell)));
                 },
                 [](const R &r) { return written(r.replyChain); }},
    DeviceColumn{"ip_check"_L1,
                 [](const QString &cell, CsvDevice &d) { return keep(demand(cell), d.ipDemand, noDemand(cell)); },
                 [](const R &r) { return word(r.ipDemand); }},
    DeviceColumn{"serial_check"_L1,
                 [](const QString &cell, CsvDevice &d) { return keep(demand(cell), d.serialDemand, noDemand(cell)); },
                 [](const R &r) { return word(r.serialDemand); }},
    DeviceColumn{
        "networks"_L1,
        [](const QString &cell, CsvDevice &d) { return keep(canonicalNetworks(cell), d.registration.networks); },
        [](const R &r) { return r.networks; }},
    DeviceColumn{"valid_from"_L1,
                 [](const QString &cell, CsvDevice &d) { return keep(moment(cell), d.registration.validFrom); },
                 [](const R &r) { return written(r.validFrom); }},
    DeviceColumn{"owner"_L1,
                 [](const QString &cell, CsvDevice &d) { return keep(Result<QString>(cell), d.registration.owner); },
                 [](const R &r) { return r.owner; }, Blanks::Kept},
    DeviceColumn{"state"_L1, readState, [](const R &r) { return word(r.state); }},
};

}  // namespace

std::span<const DeviceColumn> deviceColumns() {
    return columns;
}

const DeviceColumn *deviceColumn(QStringView name) {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const DeviceColumn &column) { return name == column.name; });
    return found == columns.end() ? nullptr : &*found;
}

QString deviceColumnNames() {
    QStringList names;
    for (const auto &column : columns) names.append(column.name);
    return names.join(u',');
}

}  // namespace scepter::app
