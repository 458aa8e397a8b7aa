#include "ui/pages/mismatch_tab.h"

#include "ui/lists/comparison_grid.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace scepter::ui {

MismatchTab::MismatchTab(QWidget *parent)
    : QWidget(parent), m_what(new ToneLabel({}, Role::Text, this)), m_grid(new ComparisonGrid(this)) {
    m_what->setWordWrap(true);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setContentsMargins(space::edge, space::between, space::edge, 0);
    auto *edit = new QPushButton(icon(u"pencil"), tr("&Edit the whole registration…"), this);
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editWanted(m_device); });
    connect(m_grid, &ComparisonGrid::valueWanted, this,
            [this](const Comparison &comparison) { Q_EMIT valueWanted(m_device, comparison); });

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::edge, space::inside, space::edge, 0);
    buttons->addWidget(edit);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::edge);
    column->setSpacing(0);
    column->addWidget(m_what);
    column->addSpacing(space::inside);
    column->addWidget(m_grid);
    column->addLayout(buttons);
    column->addStretch(1);
}

void MismatchTab::showRequest(const Transaction &request, const Registration &registration) {
    m_device = registration.id;
    const std::vector<Comparison> comparisons = compare(request, registration);
    if (isAsRegistered(comparisons)) {
        m_what->setText(
            tr("The registration is now as this request was. The device gets its certificate when it asks "
               "again, if nothing else is wrong."));
        m_what->setRole(Role::Good);
    } else if (registration.isWildcard()) {
        m_what->setText(tr("The registration %1 stands for many devices. Edit it for all of them, or register this one "
                           "by its own name.")
                            .arg(registration.fqdn));
        m_what->setRole(Role::Text);
    } else {
        m_what->setText(tr("If the device is right and the registration is not, take what the device states."));
        m_what->setRole(Role::Text);
    }
    // What one device states is not what all of a wildcard have to state.
    m_grid->setComparisons(
        comparisons, registration.isWildcard() ? ComparisonGrid::Offers::Nothing : ComparisonGrid::Offers::Values);
}

}  // namespace scepter::ui
