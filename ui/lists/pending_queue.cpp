#include "ui/lists/pending_queue.h"

#include "ledger/pending_comparison.h"
#include "tables/moments.h"
#include "ui/forms/field_sentence.h"
#include "ui/lists/comparison_grid.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int iconSide = 16;

/// What does not fit ends in dots, rather than that the buttons are pushed out.
class CutLabel final : public ToneLabel {
public:
    using ToneLabel::ToneLabel;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

bool isUnknown(const PendingRequest &request) {
    return request.registrationId == 0;
}

bool differs(SiteControl &site, const PendingRequest &request) {
    if (isUnknown(request)) return false;
    const auto comparisons = compareWithRegistration(site.ledger(), request);
    return comparisons && !isAsRegistered(*comparisons);
}

/// What a person wants to know before looking closer; the most important first.
QString aboutText(const PendingRequest &request, bool isDifferent, Instant now) {
    QStringList parts;
    if (isDifferent) parts << PendingQueue::tr("differs from its registration");
    if (isUnknown(request)) parts << PendingQueue::tr("unknown device");
    parts << (request.renews.isEmpty() ? PendingQueue::tr("first certificate") : PendingQueue::tr("renewal"));
    parts << PendingQueue::tr("waits for %1, expires in %2")
                 .arg(durationText(now - request.askedAt), durationText(request.expiresAt - now));
    for (const QString &part : {request.ipAddress, request.serialNumber, keyName(request.key)}) {
        if (!part.isEmpty()) parts << part;
    }
    return parts.join(u" · "_s);
}

QPushButton *makeButton(const QString &iconName, const QString &text, const QString &name) {
    auto *button = new QPushButton(icon(iconName), text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

}  // namespace

PendingQueue::PendingQueue(SiteControl &site, QWidget *parent)
    : QFrame(parent),
      m_site(site),
      m_icon(new QLabel(this)),
      m_heading(new ToneLabel({}, Role::Waiting, this)),
      m_all(new QPushButton(this)),
      m_head(new QWidget(this)),
      m_rows(new QVBoxLayout),
      m_said(new FieldSentence(nullptr, this)) {
    m_heading->setFont(headingFont());
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins({});
    head->setSpacing(space::inside);
    head->addWidget(m_icon);
    head->addWidget(m_heading, 1);
    head->addWidget(m_all);
    m_rows->setSpacing(space::inside);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::edge, space::between, space::edge, space::between);
    column->setSpacing(space::inside);
    column->addWidget(m_head);
    column->addLayout(m_rows);
    column->addWidget(m_said);
    m_all->setAccessibleName(tr("Show all that wait"));
    connect(m_all, &QPushButton::clicked, this, &PendingQueue::allWanted);
    setAccessibleName(tr("Requests that wait for a decision"));
    drawIcon();
    hide();
}

void PendingQueue::refresh() {
    AdministratorLedger &ledger = m_site.ledger();
    auto ids = ledger.pendingIds({.state = PendingState::Waiting, .fqdn = {}});
    if (!ids) return;
    const std::size_t count = ids->size();
    if (count > mostRows()) ids->resize(mostRows());
    const auto rows = ledger.pendingRows(*ids);
    if (rows) showRows(*rows, count);
}

std::size_t PendingQueue::mostRows() const {
    constexpr int low = 640;
    return window()->height() < low ? 1 : 3;
}

void PendingQueue::showRows(const std::vector<PendingRequest> &first, std::size_t count) {
    m_heading->setText(tr("%n request(s) wait for a decision", nullptr, int(count)));
    m_all->setText(tr("Show all %1").arg(QLocale().toString(qlonglong(count))));
    m_all->setVisible(count > first.size());
    m_head->setVisible(count > 0);
    // A button that is about to be pressed must not be taken away by a refresh that changes nothing.
    const bool same = std::equal(m_shown.begin(), m_shown.end(), first.begin(), first.end(),
                                 [](const Row &row, const PendingRequest &each) { return row.request == each.id; });
    if (!same) {
        removeRows();
        for (const PendingRequest &each : first) addRow(each);
    }
    const Instant now = m_site.clock().now();
    for (std::size_t place = 0; place < first.size(); ++place) {
        const bool isDifferent = differs(m_site, first[place]);
        m_shown[place].about->setRole(isDifferent               ? Role::Bad
                                      : isUnknown(first[place]) ? Role::Attention
                                                                : Role::Dimmed);
        m_shown[place].about->setText(aboutText(first[place], isDifferent, now));
        m_shown[place].about->setToolTip(m_shown[place].about->text());
    }
    setVisible(count > 0 || !m_said->text().isEmpty());
}

void PendingQueue::removeRows() {
    for (const Row &each : m_shown) {
        each.widget->hide();
        each.widget->deleteLater();
    }
    m_shown.clear();
}

void PendingQueue::addRow(const PendingRequest &request) {
    auto *row = new QWidget(this);
    auto *name = new CutLabel(request.fqdn, Role::Text, row);
    auto *about = new CutLabel({}, Role::Dimmed, row);
    about->setFont(smallFont());
    name->setToolTip(request.fqdn);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(name);
    words->addWidget(about);

    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(iconSide + space::inside, 0, 0, 0);
    line->setSpacing(space::inside);
    line->addLayout(words, 1);
    for (QPushButton *each : makeButtons(request)) line->addWidget(each);
    m_rows->addWidget(row);
    m_shown.push_back({request.id, row, about});
}

std::vector<QPushButton *> PendingQueue::makeButtons(const PendingRequest &request) {
    const qint64 id = request.id;
    auto *reject = makeButton(u"x"_s, tr("Reject…"), tr("Reject %1").arg(request.fqdn));
    connect(reject, &QPushButton::clicked, this, [this, id] { Q_EMIT rejectionWanted(id); });
    if (isUnknown(request)) {
        auto *show = makeButton(u"list-checks"_s, tr("Show"), tr("Show what %1 asks for").arg(request.fqdn));
        auto *adopt = makeButton(u"plus"_s, tr("Register…"), tr("Register %1 from its request").arg(request.fqdn));
        connect(show, &QPushButton::clicked, this, [this, id] { Q_EMIT comparisonWanted(id); });
        connect(adopt, &QPushButton::clicked, this, [this, id] { Q_EMIT adoptionWanted(id); });
        return {show, adopt, reject};
    }
    auto *compare =
        makeButton(u"list-checks"_s, tr("Compare"), tr("Compare %1 with its registration").arg(request.fqdn));
    auto *approve = makeButton(u"check"_s, tr("Approve"), tr("Approve %1").arg(request.fqdn));
    connect(compare, &QPushButton::clicked, this, [this, id] { Q_EMIT comparisonWanted(id); });
    connect(approve, &QPushButton::clicked, this, [this, id] { Q_EMIT approvalWanted(id); });
    return {compare, approve, reject};
}

void PendingQueue::say(const QString &sentence) {
    m_said->say(SentenceKind::Good, sentence);
    refresh();
}

void PendingQueue::hideEvent(QHideEvent *event) {
    QFrame::hideEvent(event);
    m_said->clear();
}

void PendingQueue::changeEvent(QEvent *event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawIcon();
}

void PendingQueue::drawIcon() {
    m_icon->setPixmap(iconPixmap(u"clock", tone(Role::Waiting), iconSide, devicePixelRatioF()));
}

void PendingQueue::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.fillRect(rect(), ground(m_shown.empty() ? Role::Good : Role::Waiting));
    painter.fillRect(0, 0, width(), 1, tones().line);
}

}  // namespace scepter::ui
