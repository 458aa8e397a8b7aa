#include "app/command/console.h"

#include <cstdio>

#include <QJsonDocument>

#include "app/command/invocation.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

bool steersTerminal(QChar character) {
    const auto category = character.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

void writeLine(FILE *stream, const QString &line) {
    const auto bytes = harmless(line).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

void writeJson(const QJsonDocument &document) {
    const auto bytes = document.toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

}  // namespace

QString harmless(const QString &text) {
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (steersTerminal(character)) {
            result += u"\\u%1"_s.arg(uint(character.unicode()), 4, 16, QChar(u'0'));
        } else {
            result += character;
        }
    }
    return result;
}

void Console::print(const QString &line) {
    writeLine(stdout, line);
}

void Console::printBytes(QByteArrayView bytes) {
    std::fwrite(bytes.data(), 1, size_t(bytes.size()), stdout);
}

void Console::printSecret(const Secret &secret) {
    printBytes(secret.bytes());
    printBytes("\n");
}

void Console::printJson(const QJsonObject &object) {
    writeJson(QJsonDocument(object));
}

void Console::printJson(const QJsonArray &array) {
    writeJson(QJsonDocument(array));
}

void Console::say(const QString &line) {
    // What was printed before it comes before it, also where both go to one terminal.
    std::fflush(stdout);
    writeLine(stderr, line);
}

ExitCode Console::failed(const Fault &fault) {
    say(u"scepter: "_s + fault.sentence);
    return ExitCode::Failed;
}

ExitCode Console::wrongUsage(const Invocation &call, const QString &sentence) {
    say(u"scepter %1: %2"_s.arg(words(call.verb()), sentence));
    say(u"`scepter %1 --help` shows how."_s.arg(words(call.verb())));
    return ExitCode::WrongUsage;
}

bool Console::flush() {
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

}  // namespace scepter::app
