// A word and the colour in which its part of the bars is drawn.
#pragma once

#include <QWidget>

namespace scepter::ui {

class ChartLegend : public QWidget {
    Q_OBJECT

public:
    enum class Part { Value, Bad };

    ChartLegend(const QString &word, Part part, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
    Part m_part;
};

}  // namespace scepter::ui
