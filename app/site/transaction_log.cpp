#include "app/site/transaction_log.h"

#include <chrono>

#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds pause{250};
// A service under load must not spend its time on its log; the requests are all in the site.
constexpr size_t linesAtOnce = 25;

QString lineOf(const TransactionRow &row) {
    QString line = u"%1 request %2 from %3: %4"_s.arg(iso8601(row.at)).arg(row.id).arg(row.peer, row.operation);
    if (!row.fqdn.isEmpty()) line += u" for "_s + row.fqdn;
    line += u", "_s + word(row.result);
    if (!row.failInfo.isEmpty()) line += u" ("_s + row.failInfo + u')';
    if (!row.reason.isEmpty()) line += u". "_s + row.reason;
    return line;
}

}  // namespace

TransactionLog::TransactionLog(const Site &site, Sink sink, QObject *parent)
    : QObject(parent), m_site(site), m_sink(std::move(sink)), m_ledger(site.administrator()) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &TransactionLog::write);
}

TransactionLog::~TransactionLog() {
    write();
}

void TransactionLog::note(qint64 transaction) {
    if (m_noted.size() < linesAtOnce) {
        m_noted.push_back(transaction);
    } else {
        ++m_left;
    }
    if (!m_timer.isActive()) m_timer.start();
}

void TransactionLog::write() {
    if (m_noted.empty()) return;
    if (const auto rows = m_ledger->transactionRows(m_noted)) {
        for (const auto &row : *rows) m_sink(lineOf(row));
    }
    if (m_left > 0) m_sink(u"... and %1 more requests"_s.arg(m_left));
    m_noted.clear();
    m_left = 0;
}

}  // namespace scepter::app
