// When something ends: never, or with a day that is chosen.
#pragma once

#include <optional>

#include <QWidget>

#include "base/clock.h"

class QComboBox;
class QDateEdit;

namespace scepter::ui {

/// A day lasts until its last millisecond where the administrator sits.
class EndChoice : public QWidget {
    Q_OBJECT

public:
    /// `never` is what stands for no end: "Always"; `dayName` names the day for screen readers. `clock` outlives it.
    EndChoice(const QString &never, const QString &dayName, const Clock &clock, QWidget *parent = nullptr);

    /// What the day is set to when there is no end, for whoever chooses one then.
    void setUsualDay(QDate day);
    void setEnd(std::optional<Instant> end);
    /// An end that was set to the millisecond stays so until another day is chosen.
    std::optional<Instant> end() const;

Q_SIGNALS:
    void edited();

private:
    void judge();

    std::optional<Instant> m_given;
    QComboBox *m_kind;
    QDateEdit *m_day;
};

/// The day where the administrator sits.
QDate localDay(Instant instant);

}  // namespace scepter::ui
