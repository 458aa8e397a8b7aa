// When something begins or ends: not at all, or with a day that is chosen.
#pragma once

#include <optional>

#include <QWidget>

#include "base/clock.h"

class QComboBox;
class QDateEdit;

namespace scepter::ui {

/// A day begins and ends where the administrator sits.
class DayChoice : public QWidget {
    Q_OBJECT

public:
    enum class Edge {
        Begin,  ///< its first millisecond
        End,    ///< its last
    };
    /// `unlimited` is what stands for no day: "Always"; `dayName` names the day for screen readers. `clock` outlives
    /// it.
    DayChoice(Edge edge, const QString &unlimited, const QString &dayName, const Clock &clock,
              QWidget *parent = nullptr);

    /// What the day is set to when there is none, for whoever chooses one then.
    void setUsualDay(QDate day);
    void setMoment(std::optional<Instant> moment);
    /// One that was set to the millisecond stays so until another day is chosen.
    std::optional<Instant> moment() const;

Q_SIGNALS:
    void edited();

private:
    void judge();

    Edge m_edge;
    std::optional<Instant> m_given;
    QComboBox *m_kind;
    QDateEdit *m_day;
};

/// The day where the administrator sits.
QDate localDay(Instant instant);

}  // namespace scepter::ui
