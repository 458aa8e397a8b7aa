#include "app/import/device_csv.h"

#include <QHash>

#include "admission/challenge_mint.h"
#include "app/import/csv_reader.h"
#include "records/host_name.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

const QStringList &columns() {
    static const QStringList names{u"fqdn"_s,      u"ip"_s,   u"serial"_s,      u"profile"_s,
                                   u"challenge"_s, u"uses"_s, u"valid_until"_s, u"notes"_s,
                                   u"approval"_s,  u"weak"_s, u"weak_until"_s,  u"reply_chain"_s};
    return names;
}

Fault malformed(const QString &sentence) {
    return {FaultKind::Malformed, sentence};
}

/// One row by the names of its columns.
class Row {
public:
    Row(const QStringList &heading, const QStringList &cells) : m_heading(heading), m_cells(cells) {}
    QString operator[](QLatin1StringView column) const {
        const auto index = m_heading.indexOf(column);
        return index < 0 ? QString() : m_cells.value(index).trimmed();
    }

private:
    const QStringList &m_heading;
    const QStringList &m_cells;
};

Result<QStringList> readHeading(const CsvRecord &record) {
    QStringList heading;
    for (const auto &cell : record.cells) {
        const auto name = cell.trimmed().toLower();
        if (!columns().contains(name)) {
            return malformed(
                u"Line %1: “%2” is no column. The first line names the columns that are there: %3."_s.arg(record.line)
                    .arg(cell, columns().join(u',')));
        }
        if (heading.contains(name))
            return malformed(u"Line %1: the column %2 is named twice."_s.arg(record.line).arg(name));
        heading.append(name);
    }
    if (!heading.contains(columns().front())) {
        return malformed(u"Line %1: there is no column fqdn, which is needed."_s.arg(record.line));
    }
    return heading;
}

Result<int> readUses(const QString &text) {
    if (text.isEmpty()) return 0;
    bool isNumber = false;
    const int uses = text.toInt(&isNumber);
    if (!isNumber || uses < 0) return malformed(u"“%1” is no number of uses."_s.arg(text));
    return uses;
}

Result<std::optional<Instant>> readEnd(const QString &text) {
    if (text.isEmpty()) return std::optional<Instant>();
    const auto instant = fromIso8601(text);
    if (!instant) return malformed(u"“%1” is no time as in 2027-01-31T12:00:00Z or 2027-01-31."_s.arg(text));
    return instant;
}

Result<void> readNames(const Row &row, Registration &device) {
    auto fqdn = canonicalHostName(row["fqdn"_L1]);
    if (!fqdn) return fqdn.fault();
    device.fqdn = std::move(*fqdn);
    if (const auto text = row["ip"_L1]; !text.isEmpty()) {
        auto address = canonicalIpAddress(text);
        if (!address) return address.fault();
        device.ipAddress = std::move(*address);
    }
    if (const auto text = row["serial"_L1]; !text.isEmpty()) {
        auto serial = canonicalSerialNumber(text);
        if (!serial) return serial.fault();
        device.serialNumber = std::move(*serial);
    }
    return {};
}

Result<void> readWeakness(const Row &row, Registration &device) {
    const auto algorithms = weakAlgorithms(row["weak"_L1]);
    if (!algorithms)
        return malformed(
            u"“%1” is no list of weak algorithms: name some of sha1, 3des, des, md5."_s.arg(row["weak"_L1]));
    auto end = readEnd(row["weak_until"_L1]);
    if (!end) return end.fault();
    // A day lasts until its end, as on the command line.
    constexpr qsizetype dayLength = 10;
    if (*end && row["weak_until"_L1].size() == dayLength) **end += std::chrono::days(1) - std::chrono::milliseconds(1);
    if (*end && !*algorithms) return malformed(u"weak_until is there, but no weak algorithm is allowed."_s);
    device.weakAllowed = *algorithms;
    device.weakUntil = *end;
    return {};
}

/// An empty cell leaves it to the profile.
Result<void> readPolicy(const Row &row, Registration &device) {
    const auto approvalText = row["approval"_L1];
    device.approval = approval(approvalText);
    if (!device.approval && !approvalText.isEmpty())
        return malformed(u"“%1” is no approval: write automatic or manual."_s.arg(approvalText));
    const auto chainText = row["reply_chain"_L1];
    device.replyChain = chain(chainText);
    if (!device.replyChain && !chainText.isEmpty())
        return malformed(u"“%1” is no reply chain: write leaf, without-root or full."_s.arg(chainText));
    return readWeakness(row, device);
}

Result<CsvDevice> readDevice(const QStringList &heading, const CsvRecord &record) {
    if (record.cells.size() != heading.size()) {
        return malformed(
            u"the row has %1 cells, the first line names %2 columns."_s.arg(record.cells.size()).arg(heading.size()));
    }
    const Row row(heading, record.cells);
    CsvDevice device;
    device.line = record.line;
    if (const auto named = readNames(row, device.registration); !named) return named.fault();
    const auto uses = readUses(row["uses"_L1]);
    if (!uses) return uses.fault();
    const auto end = readEnd(row["valid_until"_L1]);
    if (!end) return end.fault();
    device.registration.profile = row["profile"_L1];
    device.registration.usesAllowed = *uses;
    device.registration.validUntil = *end;
    device.registration.notes = row["notes"_L1];
    if (const auto read = readPolicy(row, device.registration); !read) return read.fault();
    if (const auto challenge = row["challenge"_L1]; !challenge.isEmpty()) {
        device.challenge = Secret(challenge.toUtf8());
        if (const auto checked = admission::checkStaticChallenge(device.challenge.bytes()); !checked)
            return checked.fault();
    }
    return device;
}

}  // namespace

Result<DeviceCsv> readDeviceCsv(QByteArrayView bytes) {
    const auto records = readCsv(bytes);
    if (!records) return records.fault();
    if (records->empty())
        return malformed(u"The file is empty. Its first line names the columns: %1."_s.arg(columns().join(u',')));
    const auto heading = readHeading(records->front());
    if (!heading) return heading.fault();

    DeviceCsv csv;
    QHash<QString, int> lineOfName;
    for (auto record = records->begin() + 1; record != records->end(); ++record) {
        auto device = readDevice(*heading, *record);
        if (!device) {
            csv.problems.push_back({record->line, device.fault().sentence});
            continue;
        }
        const auto &fqdn = device->registration.fqdn;
        if (const int first = lineOfName.value(fqdn); first != 0) {
            csv.problems.push_back({record->line, u"%1 is on line %2 already."_s.arg(fqdn).arg(first)});
            continue;
        }
        lineOfName.insert(fqdn, record->line);
        csv.devices.push_back(std::move(*device));
    }
    return csv;
}

QString deviceCsvHeading() {
    return columns().join(u',');
}

QString deviceCsvLine(const Registration &device) {
    const QStringList cells{device.fqdn,
                            device.ipAddress,
                            device.serialNumber,
                            device.profile,
                            {},
                            device.usesAllowed == 0 ? QString() : QString::number(device.usesAllowed),
                            device.validUntil ? iso8601(*device.validUntil) : QString(),
                            device.notes,
                            device.approval ? word(*device.approval) : QString(),
                            words(device.weakAllowed),
                            device.weakUntil ? iso8601(*device.weakUntil) : QString(),
                            device.replyChain ? word(*device.replyChain) : QString()};
    QStringList quoted;
    for (const auto &cell : cells) quoted.append(csvCell(cell));
    return quoted.join(u',');
}

}  // namespace scepter::app
