#include "ui/forms/weak_choice.h"

#include "tables/states.h"
#include "ui/forms/day_choice.h"
#include "ui/forms/field_sentence.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace scepter::ui {

WeakChoice::WeakChoice(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_end(new DayChoice(DayChoice::Edge::End, tr("Without end"), tr("Last day of the weak algorithms"), clock, this)),
      m_sentence(new FieldSentence(nullptr, this)) {
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(space::edge);
    for (const WeakAlgorithm each :
         {WeakAlgorithm::Sha1, WeakAlgorithm::TripleDes, WeakAlgorithm::SingleDes, WeakAlgorithm::Md5}) {
        QString name = namesOf(each);
        name[0] = name.at(0).toUpper();
        auto *box = new QCheckBox(name, this);
        boxes->addWidget(box);
        m_boxes.push_back({each, box});
        connect(box, &QCheckBox::toggled, this, &WeakChoice::judge);
    }
    boxes->addStretch(1);
    if (QWidget *kind = m_end->focusProxy()) kind->setAccessibleName(tr("Weak algorithms end"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::tight, 0, 0);
    column->setSpacing(space::inside);
    column->addLayout(boxes);
    column->addWidget(m_end);
    column->addWidget(m_sentence);
    connect(m_end, &DayChoice::edited, this, &WeakChoice::judge);
    setAllowed({}, std::nullopt);
}

void WeakChoice::setAllowed(WeakAlgorithms allowed, std::optional<Instant> until) {
    const QDate usual = localDay(m_clock.now()).addDays(usualDays);
    m_end->setUsualDay(usual);
    m_end->setMoment(allowed ? until
                             : std::optional<Instant>(std::chrono::milliseconds(usual.endOfDay().toMSecsSinceEpoch())));
    for (const Box &each : m_boxes) each.box->setChecked(allowed.testFlag(each.algorithm));
    judge();
}

void WeakChoice::alsoAllow(WeakAlgorithms more) {
    for (const Box &each : m_boxes) {
        if (more.testFlag(each.algorithm)) each.box->setChecked(true);
    }
}

WeakAlgorithms WeakChoice::allowed() const {
    WeakAlgorithms allowed;
    for (const Box &each : m_boxes) allowed.setFlag(each.algorithm, each.box->isChecked());
    return allowed;
}

std::optional<Instant> WeakChoice::until() const {
    return allowed() ? m_end->moment() : std::nullopt;
}

void WeakChoice::judge() {
    const WeakAlgorithms chosen = allowed();
    const auto end = until();
    m_end->setVisible(bool(chosen));
    if (!chosen)
        m_sentence->say(SentenceKind::Hint, tr("Only for devices that cannot do better."));
    else if (end && *end < m_clock.now())
        m_sentence->say(SentenceKind::Attention, tr("This day is over: they are refused from now on."));
    else if (!end)
        m_sentence->say(SentenceKind::Attention,
                        tr("Without an end nobody will look at this device again. A day is wise, even a late one."));
    else if (chosen & (WeakAlgorithm::SingleDes | WeakAlgorithm::Md5))
        m_sentence->say(SentenceKind::Attention,
                        tr("Whoever records the enrolment can read the challenge of single DES, and a signature with "
                           "MD5 can be forged."));
    else
        m_sentence->say(SentenceKind::Attention,
                        tr("Old and weak, though not easily broken. New devices should do without."));
    Q_EMIT edited();
}

}  // namespace scepter::ui
