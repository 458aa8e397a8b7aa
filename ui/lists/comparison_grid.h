// A request beside its registration: one row a field, and whether they agree as icon and word.
#pragma once

#include <vector>

#include <QWidget>

#include "records/request_comparison.h"

class QGridLayout;

namespace scepter::ui {

class ComparisonGrid : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonGrid(QWidget *parent = nullptr);

    void setComparisons(const std::vector<Comparison> &comparisons);

private:
    void addHead();
    void addRow(const Comparison &comparison);

    QGridLayout *m_grid;
    int m_row = 0;
};

/// For people: "RSA 2048" from "rsa:2048".
QString keyName(const QString &spec);

}  // namespace scepter::ui
