// One request: the why ladder, and the message as it was received.
#pragma once

#include <optional>

#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"

class QPlainTextEdit;

namespace scepter::ui {

class DecisionTab;
class FieldList;
class WhyLadder;

class RequestDetail : public DetailPane {
    Q_OBJECT

public:
    RequestDetail(SiteControl &site, QWidget *parent);

    void showTransaction(qint64 id);
    /// Brings the request beside its registration to the front, if it had to wait.
    void showDecision();
    /// The ladder, for a mail or a ticket.
    void copyAsText() const;
    void saveMessage();

Q_SIGNALS:
    void fixWanted(scepter::Fix fix, const QString &target);
    void approvalWanted(qint64 request);
    void rejectionWanted(qint64 request);

private:
    QWidget *makeMessage();
    /// What became of a request that had to wait; nothing for any other.
    std::optional<PendingRequest> readPending() const;
    void showHead();
    void showLadder();
    void showMessage();

    SiteControl &m_site;
    Transaction m_transaction;
    std::optional<PendingRequest> m_pending;
    WhyLadder *m_ladder;
    DecisionTab *m_decision;
    FieldList *m_fields;
    QPlainTextEdit *m_bytes;
    struct {
        int number, time, from, operation, type, id, key, request, status, failInfo, certificate, weak;
    } m_field{};
};

/// Sixteen octets a line: offset, hexadecimal, and what is printable.
QString hexDump(QByteArrayView bytes);

}  // namespace scepter::ui
