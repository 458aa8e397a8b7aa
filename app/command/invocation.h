// One call of a verb, parsed strictly: what was typed, by the names that the verb gives its arguments and options.
#pragma once

#include <optional>

#include <QHash>
#include <QString>
#include <QStringList>

#include "app/command/verb.h"
#include "base/result.h"

namespace scepter::app {

class Invocation {
public:
    /// `words` are those behind the verb. Malformed, with a sentence, for an unknown or repeated option, a missing or
    /// unacceptable value, a missing or surplus argument.
    static Result<Invocation> parse(const Verb &verb, const QStringList &words);

    const Verb &verb() const { return *m_verb; }
    /// By its name in the verb, "SITE"; empty when an optional one was left out.
    QString argument(const char *name) const;
    /// What stood behind the named arguments, where the verb's last one ends with "...".
    const QStringList &rest() const { return m_rest; }
    bool has(const char *optionName) const;
    bool hasOptions() const { return !m_options.isEmpty(); }
    /// Empty when it was not given.
    QString value(const char *optionName) const;
    QStringList values(const char *optionName) const;
    /// Of an option with a range; it has been checked.
    std::optional<int> number(const char *optionName) const;

private:
    Result<void> takeOption(const QString &word, const QStringList &words, qsizetype &position);
    Result<void> takeArguments(const QStringList &given);

    const Verb *m_verb = nullptr;
    QHash<QString, QString> m_arguments;
    QStringList m_rest;
    QHash<QString, QStringList> m_options;
};

/// "device add", "serve": as it is typed.
QString words(const Verb &verb);

}  // namespace scepter::app
