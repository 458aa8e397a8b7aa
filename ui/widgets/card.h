// A panel with a hairline edge and round corners, on which a page groups what belongs together.
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace scepter::ui {

class Card : public QFrame {
    Q_OBJECT

public:
    /// With a bold heading when one is given.
    explicit Card(const QString &heading = {}, QWidget *parent = nullptr);

    /// Where the content goes, below the heading.
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
};

}  // namespace scepter::ui
