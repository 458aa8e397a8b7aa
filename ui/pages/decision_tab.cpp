#include "ui/pages/decision_tab.h"

#include "ledger/pending_comparison.h"
#include "tables/moments.h"
#include "tables/states.h"
#include "ui/actions/request_actions.h"
#include "ui/lists/cell_delegate.h"
#include "ui/lists/comparison_grid.h"
#include "ui/lists/field_list.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace scepter::ui {

using namespace Qt::StringLiterals;

DecisionTab::DecisionTab(SiteControl &site, QWidget *parent)
    : QWidget(parent),
      m_site(site),
      m_fate(new ToneLabel({}, Role::Waiting, this)),
      m_fields(new FieldList(this)),
      m_grid(new ComparisonGrid(this)),
      m_gone(new ToneLabel(tr("Its registration is gone: there is nothing to compare it with."), Role::Bad, this)),
      m_adopt(new PrimaryButton(tr("&Register…"), u"plus"_s, this)),
      m_approve(new PrimaryButton(tr("&Approve"), u"check"_s, this)),
      m_reject(new QPushButton(icon(u"x"), tr("Re&ject…"), this)) {
    m_fate->setWordWrap(true);
    m_fate->setTextFormat(Qt::PlainText);
    m_fate->setContentsMargins(space::edge, space::between, space::edge, 0);
    m_gone->setWordWrap(true);
    m_gone->setContentsMargins(space::edge, space::inside, space::edge, 0);
    addFields();
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::edge, space::inside, space::edge, 0);
    buttons->setSpacing(space::inside);
    m_adopt->setAccessibleName(tr("Register the device from this request"));
    buttons->addWidget(m_adopt);
    buttons->addWidget(m_approve);
    buttons->addWidget(m_reject);
    buttons->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::edge);
    column->setSpacing(0);
    column->addWidget(m_fate);
    column->addLayout(buttons);
    column->addSpacing(space::inside);
    column->addWidget(m_grid);
    column->addWidget(m_gone);
    column->addWidget(m_fields);
    column->addStretch(1);
    connect(m_approve, &QPushButton::clicked, this, [this] { Q_EMIT approvalWanted(m_request.id); });
    connect(m_reject, &QPushButton::clicked, this, [this] { Q_EMIT rejectionWanted(m_request.id); });
    connect(m_adopt, &QPushButton::clicked, this, [this] { Q_EMIT adoptionWanted(m_request.id); });
}

void DecisionTab::addFields() {
    m_field = {
        .asks = m_fields->addField(tr("Asks for")),
        .subject = m_fields->addField(tr("Subject")),
        .names = m_fields->addField(tr("Names")),
        .address = m_fields->addField(tr("Address"), FieldFace::Monospace),
        .serial = m_fields->addField(tr("Serial number"), FieldFace::Monospace),
        .key = m_fields->addField(tr("Key")),
        .endpoint = m_fields->addField(tr("Profile")),
        .asked = m_fields->addField(tr("Asked")),
        .polled = m_fields->addField(tr("Asked again")),
        .decided = m_fields->addField(tr("Certificate"), FieldFace::Monospace),
    };
}

void DecisionTab::showRequest(const PendingRequest &request) {
    m_request = request;
    const Instant now = m_site.clock().now();
    const PendingState state = request.stateAt(now);
    m_fate->setText(fateOf(request, now));
    m_fate->setRole(roleOf(stateCell(state).tone));
    m_fields->setValue(m_field.asks, asksFor(request));
    m_fields->setValue(m_field.subject, request.subject);
    m_fields->setValue(m_field.names, QString(request.names).replace(u", "_s, u"\n"_s));
    m_fields->setValue(m_field.asked, tr("%1 from %2").arg(fullMomentText(request.askedAt), request.peer));
    m_fields->setValue(m_field.polled,
                       request.polledAt
                           ? tr("%n time(s), last %1", nullptr, request.polls).arg(momentText(*request.polledAt, now))
                           : QString());
    m_fields->setValue(m_field.decided, request.certificateSerial);
    showButtons(state);
    showComparison();
}

void DecisionTab::showButtons(PendingState state) {
    const bool waits = state == PendingState::Waiting;
    const bool isUnknown = m_request.registrationId == 0;
    m_adopt->setVisible(waits && isUnknown);
    m_approve->setVisible(waits && !isUnknown);
    m_reject->setVisible(waits);
}

void DecisionTab::showComparison() {
    // What stands in the comparison need not be said twice.
    const bool isUnknown = m_request.registrationId == 0;
    const auto alone = [isUnknown](const QString &value) { return isUnknown ? value : QString(); };
    m_fields->setValue(m_field.address, alone(m_request.ipAddress));
    m_fields->setValue(m_field.serial, alone(m_request.serialNumber));
    m_fields->setValue(m_field.key, alone(keyName(m_request.key)));
    m_fields->setValue(m_field.endpoint, alone(m_request.endpoint));
    if (isUnknown) {
        m_gone->hide();
        m_grid->hide();
        return;
    }
    const auto comparisons = compareWithRegistration(m_site.ledger(), m_request);
    const bool isGone = comparisons && comparisons->empty();
    m_gone->setVisible(isGone);
    m_grid->setVisible(!isGone);
    if (comparisons) m_grid->setComparisons(*comparisons);
}

}  // namespace scepter::ui
