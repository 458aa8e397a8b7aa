#include "app/command/invocation.h"

#include <algorithm>

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

Fault malformed(QString sentence) {
    return {FaultKind::Malformed, std::move(sentence)};
}

const Option *optionOf(const Verb &verb, const QString &name) {
    const auto found = std::find_if(verb.options.begin(), verb.options.end(),
                                    [&](const Option &option) { return QLatin1StringView(option.name) == name; });
    return found == verb.options.end() ? nullptr : &*found;
}

Result<void> checkValue(const Option &option, const QString &value) {
    const auto name = QString::fromLatin1(option.name);
    if (option.range) {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!isNumber || number < option.range->least || number > option.range->most) {
            return malformed(u"%1 takes a whole number from %2 to %3, not “%4”."_s.arg(name)
                                 .arg(option.range->least)
                                 .arg(option.range->most)
                                 .arg(value));
        }
    }
    const auto placeholder = QString::fromLatin1(option.value);
    if (placeholder.contains(u'|') && !placeholder.split(u'|').contains(value)) {
        return malformed(u"%1 takes one of %2, not “%3”."_s.arg(name, placeholder.split(u'|').join(u", "_s), value));
    }
    return {};
}

bool isOptional(const char *argument) {
    return *argument == '[';
}

/// "[KEY VALUE]..."
bool takesTheRest(const char *argument) {
    return QLatin1StringView(argument).endsWith("..."_L1);
}

QString bareName(const char *argument) {
    const auto name = QString::fromLatin1(argument);
    return isOptional(argument) ? name.mid(1, name.size() - 2) : name;
}

}  // namespace

QString words(const Verb &verb) {
    const auto name = QString::fromLatin1(verb.name);
    return *verb.noun ? QString::fromLatin1(verb.noun) + u' ' + name : name;
}

Result<Invocation> Invocation::parse(const Verb &verb, const QStringList &words) {
    Invocation call;
    call.m_verb = &verb;
    QStringList arguments;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        if (!optionsEnded && word == "--"_L1) {
            optionsEnded = true;
        } else if (!optionsEnded && word.size() > 1 && word.startsWith(u'-')) {
            if (auto taken = call.takeOption(word, words, i); !taken) return taken.fault();
        } else {
            arguments.append(word);
        }
    }
    if (auto taken = call.takeArguments(arguments); !taken) return taken.fault();
    for (const auto &option : verb.options) {
        if (option.need == Option::Need::Required && !call.has(option.name)) {
            return malformed(
                u"%1 %2 is missing."_s.arg(QString::fromLatin1(option.name), QString::fromLatin1(option.value)));
        }
    }
    return call;
}

Result<void> Invocation::takeOption(const QString &word, const QStringList &words, qsizetype &position) {
    const auto equals = word.indexOf(u'=');
    const auto name = equals < 0 ? word : word.left(equals);
    const Option *option = optionOf(*m_verb, name);
    if (!option) return malformed(u"There is no option %1."_s.arg(name));
    if (option->count == Option::Count::Once && m_options.contains(name))
        return malformed(u"%1 was given twice."_s.arg(name));
    if (!option->value) {
        if (equals >= 0) return malformed(u"%1 takes no value."_s.arg(name));
        m_options[name].append(QString());
        return {};
    }
    QString value;
    if (equals >= 0) {
        value = word.mid(equals + 1);
    } else {
        if (position + 1 >= words.size() || words[position + 1].startsWith("--"_L1)) {
            return malformed(u"%1 needs a value: %1 %2."_s.arg(name, QString::fromLatin1(option->value)));
        }
        value = words[++position];
    }
    if (value.isEmpty()) return malformed(u"The value of %1 is empty."_s.arg(name));
    if (auto checked = checkValue(*option, value); !checked) return checked;
    m_options[name].append(value);
    return {};
}

Result<void> Invocation::takeArguments(const QStringList &given) {
    qsizetype taken = 0;
    for (const char *argument : m_verb->arguments) {
        if (takesTheRest(argument)) {
            m_rest = given.mid(taken);
            taken = given.size();
        } else if (taken < given.size()) {
            m_arguments.insert(bareName(argument), given[taken++]);
        } else if (!isOptional(argument)) {
            return malformed(u"%1 is missing."_s.arg(QString::fromLatin1(argument)));
        }
    }
    if (taken < given.size()) return malformed(u"“%1” is more than this verb takes."_s.arg(given[taken]));
    return {};
}

QString Invocation::argument(const char *name) const {
    return m_arguments.value(QString::fromLatin1(name));
}

bool Invocation::has(const char *optionName) const {
    return m_options.contains(QString::fromLatin1(optionName));
}

QString Invocation::value(const char *optionName) const {
    return values(optionName).value(0);
}

QStringList Invocation::values(const char *optionName) const {
    Q_ASSERT(optionOf(*m_verb, QString::fromLatin1(optionName)));
    return m_options.value(QString::fromLatin1(optionName));
}

std::optional<int> Invocation::number(const char *optionName) const {
    if (!has(optionName)) return std::nullopt;
    return value(optionName).toInt();
}

}  // namespace scepter::app
