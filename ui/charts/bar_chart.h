// Bars in the product's tones: one bar a day or a month, with a second part on top where one is told apart.
#pragma once

#include <vector>

#include <QWidget>

namespace scepter::ui {

struct Bar {
    QString label;     ///< below the bar: "Dec"
    QString sentence;  ///< the whole truth, for the tool tip and for screen readers: "22 Nov: 18 issued, 1 refused"
    int value = 0;
    int bad = 0;  ///< stands on top, in the colour of what went wrong
};

/// A bar can be clicked, or chosen with the arrow keys and opened with Enter.
class BarChart : public QWidget {
    Q_OBJECT

public:
    enum class Labels { EveryBar, FirstAndLast };
    enum class Values { Shown, Hidden };

    BarChart(const QString &name, Labels labels, Values values, QWidget *parent = nullptr);

    void setBars(std::vector<Bar> bars);
    const std::vector<Bar> &bars() const { return m_bars; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void barActivated(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF plotRect() const;
    /// The bar's whole slot, over the full height of the plot; mirrored from right to left.
    QRectF slotRect(int index) const;
    int barAt(const QPointF &position) const;
    void setCurrent(int index);
    void paintBar(QPainter &painter, int index, int highest) const;
    void paintLabels(QPainter &painter) const;

    Labels m_labels;
    Values m_values;
    std::vector<Bar> m_bars;
    int m_current = -1;
};

}  // namespace scepter::ui
