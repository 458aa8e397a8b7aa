#include "ui/lists/signers_table.h"

#include "tables/moments.h"
#include "ui/lists/signer_words.h"

#include <algorithm>

namespace scepter::ui {
namespace {

/// What a cell is sorted by.
const QString &keyOf(const Cell &cell) {
    return cell.exact.isEmpty() ? cell.text : cell.exact;
}

}  // namespace

SignersTable::SignersTable(AdministratorLedger &ledger, const Clock &clock, QObject *parent)
    : LedgerTable(ledger, clock,
                  {
                      {tr("Name")},
                      {tr("State"), CellFace::Dimmed},
                      {tr("Kind"), CellFace::Dimmed},
                      {tr("Subject")},
                      {tr("Valid until"), CellFace::Dimmed},
                      {tr("Profiles"), CellFace::Dimmed},
                      {tr("Revocation list"), CellFace::Dimmed},
                  },
                  parent) {}

std::pair<int, Qt::SortOrder> SignersTable::firstOrder() const {
    return {int(Column::Name), Qt::AscendingOrder};
}

Result<std::vector<std::pair<qint64, LedgerTable::Row>>> SignersTable::everything() const {
    const Result<std::vector<TrustedSigner>> signers = ledger().trustedSigners();
    if (!signers) return signers.fault();
    std::vector<std::pair<qint64, Row>> rows;
    for (const TrustedSigner &signer : *signers) {
        const auto certificate = pki::Certificate::fromDer(signer.certificate);
        const auto crl = ledger().signerCrl(signer.id);
        if (!crl) return crl.fault();
        Row row{{.text = signer.name},
                {},
                {.text = kindText(signer.kind)},
                {.text = certificate ? subjectText(*certificate) : certificate.fault().sentence},
                {},
                {.text = profilesText(signer)},
                revocationListCell(signer, *crl, now())};
        if (certificate) {
            row[std::size_t(Column::State)] = stateCell(signer, *certificate, now());
            row[std::size_t(Column::ValidUntil)] = dayCell(certificate->notAfter());
        }
        rows.emplace_back(signer.id, std::move(row));
    }
    return rows;
}

Result<std::vector<qint64>> SignersTable::askIds() const {
    auto rows = everything();
    if (!rows) return rows.fault();
    std::erase_if(*rows, [this](const auto &each) {
        return std::none_of(each.second.begin(), each.second.end(),
                            [this](const Cell &cell) { return cell.text.contains(search(), Qt::CaseInsensitive); });
    });
    std::stable_sort(rows->begin(), rows->end(), [this](const auto &one, const auto &other) {
        const int order = QString::localeAwareCompare(keyOf(one.second[std::size_t(m_column)]),
                                                      keyOf(other.second[std::size_t(m_column)]));
        return m_order == SortOrder::Ascending ? order < 0 : order > 0;
    });
    std::vector<qint64> ids;
    for (const auto &[id, row] : *rows) ids.push_back(id);
    return ids;
}

Result<std::vector<LedgerTable::Row>> SignersTable::askRows(const std::vector<qint64> &ids) const {
    const auto rows = everything();
    if (!rows) return rows.fault();
    std::vector<Row> asked;
    for (const qint64 id : ids) {
        const auto found =
            std::find_if(rows->begin(), rows->end(), [id](const auto &each) { return each.first == id; });
        // One that was removed meanwhile stays empty until the list is read again.
        asked.push_back(found == rows->end() ? Row(std::size_t(columnCount())) : found->second);
    }
    return asked;
}

void SignersTable::setOrder(int column, SortOrder order) {
    m_column = column;
    m_order = order;
}

}  // namespace scepter::ui
