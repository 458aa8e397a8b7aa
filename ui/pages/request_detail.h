// One request: the why ladder, and the message as it was received.
#pragma once

#include "ui/control/site_control.h"
#include "ui/lists/detail_pane.h"

class QPlainTextEdit;

namespace scepter::ui {

class FieldList;
class WhyLadder;

class RequestDetail : public DetailPane {
    Q_OBJECT

public:
    RequestDetail(SiteControl &site, QWidget *parent);

    void showTransaction(qint64 id);
    /// The ladder, for a mail or a ticket.
    void copyAsText() const;
    void saveMessage();

Q_SIGNALS:
    void fixWanted(scepter::Fix fix, const QString &target);

private:
    QWidget *makeMessage();
    void showMessage();

    SiteControl &m_site;
    Transaction m_transaction;
    WhyLadder *m_ladder;
    FieldList *m_fields;
    QPlainTextEdit *m_bytes;
    struct {
        int number, time, from, operation, type, id, key, request, status, failInfo, certificate;
    } m_field{};
};

/// Sixteen octets a line: offset, hexadecimal, and what is printable.
QString hexDump(QByteArrayView bytes);

}  // namespace scepter::ui
