// A table for people: a heading, aligned columns, nothing that a script would have to strip.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace scepter::app {

class Console;

class TextTable {
public:
    explicit TextTable(QStringList heading) : m_rows{std::move(heading)} {}
    /// One cell for each column; an empty one is shown as "-".
    void add(QStringList cells) { m_rows.push_back(std::move(cells)); }
    bool isEmpty() const { return m_rows.size() == 1; }
    void print(Console &console) const;

private:
    std::vector<QStringList> m_rows;
};

/// Names and values below each other: "Subject   CN=Lab CA".
class FieldList {
public:
    /// An empty value is left out.
    void add(const QString &name, const QString &value);
    void print(Console &console) const;

private:
    std::vector<std::pair<QString, QString>> m_fields;
};

}  // namespace scepter::app
