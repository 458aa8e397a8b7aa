#include "ui/lists/field_list.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tone_label.h"

#include <QGridLayout>

namespace scepter::ui {

FieldList::FieldList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(space::edge, space::between, space::edge, space::between);
    m_grid->setHorizontalSpacing(space::edge);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, 104);
    m_grid->setColumnStretch(1, 1);
}

int FieldList::addField(const QString &name, FieldFace face) {
    const int row = int(m_fields.size());
    m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch(row + 1, 1);

    auto *label = new ToneLabel(name, Role::Dimmed, this);
    auto *value = new ToneLabel({}, Role::Text, this);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(name);
    value->setMinimumWidth(80);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
    m_fields.push_back({label, value});
    setFace(row, face);
    return row;
}

void FieldList::setFace(int field, FieldFace face) {
    ToneLabel *value = m_fields[std::size_t(field)].value;
    const bool isMonospace = face == FieldFace::Monospace;
    value->setFont(isMonospace ? monospaceFont() : font());
    // On one line with its name, which is set larger.
    const int lower = fontMetrics().ascent() - QFontMetrics(monospaceFont()).ascent();
    value->setContentsMargins(0, isMonospace ? qMax(0, lower) : 0, 0, 0);
}

void FieldList::setValue(int field, const QString &value, Role role) {
    const Field &place = m_fields[std::size_t(field)];
    place.value->setText(value);
    place.value->setRole(role);
    place.name->setVisible(!value.isEmpty());
    place.value->setVisible(!value.isEmpty());
}

QString FieldList::value(int field) const {
    return m_fields[std::size_t(field)].value->text();
}

}  // namespace scepter::ui
