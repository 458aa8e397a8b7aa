// Names and values of one thing, one under the other: the readable part of a detail pane.
#pragma once

#include <vector>

#include <QWidget>

#include "ui/theme/tones.h"

class QGridLayout;

namespace scepter::ui {

class ToneLabel;

enum class FieldFace { Plain, Monospace };

class FieldList : public QWidget {
    Q_OBJECT

public:
    explicit FieldList(QWidget *parent = nullptr);

    /// The number by which the value is set.
    int addField(const QString &name, FieldFace face = FieldFace::Plain);
    /// A field without a value is not shown.
    void setValue(int field, const QString &value, Role role = Role::Text);
    /// For a value that is now one of those that are compared, and now a sentence.
    void setFace(int field, FieldFace face);
    QString value(int field) const;

private:
    struct Field {
        ToneLabel *name;
        ToneLabel *value;
    };
    QGridLayout *m_grid;
    std::vector<Field> m_fields;
};

}  // namespace scepter::ui
