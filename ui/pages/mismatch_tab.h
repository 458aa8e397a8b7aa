// A request that was refused because it is not as registered, beside the registration, so that one can follow the
// other.
#pragma once

#include <QWidget>

#include "ui/control/site_control.h"
#include "records/request_comparison.h"

namespace scepter::ui {

class ComparisonGrid;
class ToneLabel;

class MismatchTab : public QWidget {
    Q_OBJECT

public:
    explicit MismatchTab(QWidget *parent);

    void showRequest(const Transaction &request, const Registration &registration);

Q_SIGNALS:
    void valueWanted(qint64 device, const scepter::Comparison &comparison);
    void editWanted(qint64 device);

private:
    qint64 m_device = 0;
    ToneLabel *m_what;
    ComparisonGrid *m_grid;
};

}  // namespace scepter::ui
