// The few questions and sentences that interrupt a person, always as window-modal dialogs that do not block the
// program.
#pragma once

#include <functional>

#include <QString>

class QWidget;

namespace scepter::ui {

/// What went wrong, in one sentence.
void showSentence(QWidget *parent, const QString &sentence);
/// Asks before something that is not easily taken back; `actionText` names the deed ("Delete 3 devices"). The other
/// button is Cancel.
void confirm(QWidget *parent, const QString &question, const QString &consequence, const QString &actionText,
             std::function<void()> deed);
/// `filter` as in QFileDialog; its first suffix is added when none is typed.
void askForSavePath(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                    std::function<void(const QString &)> use);
/// `folder` is where the person looks first.
void askForOpenPath(QWidget *parent, const QString &title, const QString &folder, const QString &filter,
                    std::function<void(const QString &)> use);
/// Writes all or nothing; the sentence of what went wrong, or nothing.
QString writeFile(const QString &path, const QByteArray &bytes);

}  // namespace scepter::ui
