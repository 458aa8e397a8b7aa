// Which weak algorithms a device is allowed, and until when.
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "base/clock.h"
#include "records/weak_algorithms.h"

class QCheckBox;

namespace scepter::ui {

class DayChoice;
class FieldSentence;

/// Value in, value out; says itself what the choice means.
class WeakChoice : public QWidget {
    Q_OBJECT

public:
    explicit WeakChoice(const Clock &clock, QWidget *parent = nullptr);

    /// An end that is usual is offered when nothing is allowed yet.
    void setAllowed(WeakAlgorithms allowed, std::optional<Instant> until);
    /// Besides those that are chosen; the end stays.
    void alsoAllow(WeakAlgorithms more);
    WeakAlgorithms allowed() const;
    /// Nothing without end, and when nothing is allowed.
    std::optional<Instant> until() const;

    static constexpr int usualDays = 90;

Q_SIGNALS:
    void edited();

private:
    void judge();

    struct Box {
        WeakAlgorithm algorithm;
        QCheckBox *box;
    };
    const Clock &m_clock;
    std::vector<Box> m_boxes;
    DayChoice *m_end;
    FieldSentence *m_sentence;
};

}  // namespace scepter::ui
