#include "ui/actions/questions.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSaveFile>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

struct Questions {
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

}  // namespace

void showSentence(QWidget *parent, const QString &sentence) {
    auto *box = new QMessageBox(QMessageBox::Warning, QCoreApplication::applicationName(), sentence, QMessageBox::Close,
                                parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void confirm(QWidget *parent, const QString &question, const QString &consequence, const QString &actionText,
             std::function<void()> deed) {
    auto *box = new QMessageBox(QMessageBox::Question, QCoreApplication::applicationName(), question,
                                QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(consequence);
    QPushButton *action = box->addButton(actionText, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::buttonClicked, box, [action, deed = std::move(deed)](QAbstractButton *clicked) {
        if (clicked == action) deed();
    });
    box->open();
}

void askForSavePath(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                    std::function<void(const QString &)> use) {
    auto *dialog = new QFileDialog(parent, title, suggestedName, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    static const QRegularExpression suffix(u"\\*\\.(\\w+)"_s);
    dialog->setDefaultSuffix(suffix.match(filter).captured(1));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(use));
    dialog->open();
}

void askForOpenPath(QWidget *parent, const QString &title, const QString &folder, const QString &filter,
                    std::function<void(const QString &)> use) {
    auto *dialog = new QFileDialog(parent, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(use));
    dialog->open();
}

QString writeFile(const QString &path, const QByteArray &bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return {};
    return Questions::tr("%1 could not be written: %2.").arg(path, file.errorString());
}

}  // namespace scepter::ui
