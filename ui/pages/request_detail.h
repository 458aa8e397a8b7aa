// One request: the why ladder, and the message as it was received.
#pragma once

#include <optional>

#include "records/request_comparison.h"
#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"

class QPlainTextEdit;

namespace scepter::ui {

class DecisionTab;
class FieldList;
class MismatchTab;
class WhyLadder;

class RequestDetail : public DetailPane {
    Q_OBJECT

public:
    RequestDetail(SiteControl &site, QWidget *parent);

    void showTransaction(qint64 id);
    /// Brings the request beside its registration to the front, if it had to wait.
    void showDecision();
    /// Likewise, if it was refused because it is not as registered. False otherwise.
    bool showMismatch();
    /// The registration that it met.
    std::optional<qint64> device() const { return m_transaction.registrationId; }
    /// The ladder, for a mail or a ticket.
    void copyAsText() const;
    void saveMessage();

Q_SIGNALS:
    void fixWanted(scepter::Fix fix, const QString &target);
    void approvalWanted(qint64 request);
    void rejectionWanted(qint64 request);
    void adoptionWanted(qint64 request);
    void editWanted(qint64 device);
    void valueWanted(qint64 device, const scepter::Comparison &comparison);

private:
    QWidget *makeMessage();
    /// What became of a request that had to wait; nothing for any other.
    std::optional<PendingRequest> readPending() const;
    /// The registration that it is not like; nothing when it was not refused for that.
    std::optional<Registration> readMismatch() const;
    void showHead();
    void showTabs();
    void showLadder();
    void showMessage();

    SiteControl &m_site;
    Transaction m_transaction;
    std::optional<PendingRequest> m_pending;
    std::optional<Registration> m_mismatch;
    WhyLadder *m_ladder;
    DecisionTab *m_decision;
    MismatchTab *m_mismatchTab;
    FieldList *m_fields;
    QPlainTextEdit *m_bytes;
    struct {
        int number, time, from, operation, type, id, key, request, status, failInfo, certificate, weak;
    } m_field{};
};

/// Sixteen octets a line: offset, hexadecimal, and what is printable.
QString hexDump(QByteArrayView bytes);

}  // namespace scepter::ui
