// An address or a serial number of a registration, and what is demanded of the one that a request states.
#pragma once

#include <functional>

#include <QWidget>

#include "base/result.h"
#include "records/registration.h"

class QComboBox;
class QLineEdit;

namespace scepter::ui {

class FieldSentence;

class DemandedEdit : public QWidget {
    Q_OBJECT

public:
    /// What is said of it, in whole sentences. Those for an empty field begin where there is nothing to match.
    struct Words {
        QString demandName;  ///< of the choice, for screen readers: "IP address: demand"
        QString match;
        QString matchNone;
        QString present;
        QString ignored;
    };
    /// `canonical` judges what is typed, when anything is.
    DemandedEdit(Words words, std::function<Result<QString>(const QString &)> canonical, QWidget *parent = nullptr);

    QLineEdit *line() const { return m_line; }
    void setSentence(FieldSentence *sentence) { m_sentence = sentence; }
    void setValue(const QString &value);
    /// Canonical; empty when there is none, or when it is wrong.
    QString value() const;
    /// As `usual` changes with the rest of the form, so does the choice, until a person has chosen.
    void setDemand(Demand demand, Demand usual);
    void setUsual(Demand usual);
    Demand demand() const;
    /// Says what is wrong, or what follows from it. Whether it can stay so.
    bool judge();

Q_SIGNALS:
    void edited();

private:
    QString meaning() const;
    void choose(Demand demand);

    Words m_words;
    std::function<Result<QString>(const QString &)> m_canonical;
    QLineEdit *m_line;
    QComboBox *m_demand;
    FieldSentence *m_sentence = nullptr;
    bool m_isChosen = false;
};

}  // namespace scepter::ui
