#include "ui/widgets/page_header.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>

namespace scepter::ui {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(title, this)),
      m_remark(new ToneLabel({}, Role::Dimmed, this)),
      m_row(new QHBoxLayout(this)) {
    m_title->setFont(titleFont());
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::inside);
    m_row->addWidget(m_title);
    m_row->addWidget(m_remark, 0, Qt::AlignVCenter);
    m_row->addStretch(1);
    setMinimumHeight(28);
    setAccessibleName(title);
}

void PageHeader::setRemark(const QString &remark) {
    m_remark->setText(remark);
}

void PageHeader::addAction(QWidget *button) {
    m_row->addWidget(button);
}

}  // namespace scepter::ui
