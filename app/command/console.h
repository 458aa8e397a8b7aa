// The two streams of a command: data on standard output, messages on standard error.
#pragma once

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "app/command/verb.h"
#include "base/fault.h"
#include "base/secret.h"

namespace scepter::app {

/// Lines are made harmless before they are written: what a device sent must not steer the terminal.
class Console {
public:
    /// A line of data.
    void print(const QString &line);
    /// Octets as they are.
    void printBytes(QByteArrayView bytes);
    /// Alone on its line.
    void printSecret(const Secret &secret);
    void printJson(const QJsonObject &object);
    void printJson(const QJsonArray &array);
    /// A message for the person.
    void say(const QString &line);

    ExitCode failed(const Fault &fault);
    /// Says what is wrong and where help is.
    ExitCode wrongUsage(const Invocation &call, const QString &sentence);

    /// False when standard output did not take everything.
    bool flush();
};

/// The text with control characters and direction overrides written out as \u001b.
QString harmless(const QString &text);

}  // namespace scepter::app
