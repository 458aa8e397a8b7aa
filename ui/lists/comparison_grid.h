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

    enum class Offers {
        Nothing,
        Values,  ///< an address or a serial number that differs can be taken into the registration
    };
    void setComparisons(const std::vector<Comparison> &comparisons, Offers offers = Offers::Nothing);

Q_SIGNALS:
    void valueWanted(const scepter::Comparison &comparison);

private:
    void addHead();
    void addRow(const Comparison &comparison, Offers offers);
    void addOffer(const Comparison &comparison);

    QGridLayout *m_grid;
    int m_row = 0;
};

/// For people: "RSA 2048" from "rsa:2048".
QString keyName(const QString &spec);

}  // namespace scepter::ui
