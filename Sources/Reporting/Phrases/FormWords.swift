/// The words of the forms that the field fills in.
public enum FormWords {
  /// The name of the sheet with the rows.
  public static let deliveries = Wording(en: "Deliveries", fr: "Réalisations")
  /// The name of the sheet with the explanations.
  public static let explanations = Wording(en: "How to fill in", fr: "Mode d'emploi")

  /// What stands at the top.
  public static func title(_ project: String, _ day: String) -> Wording {
    Wording(
      en: "What was done: \(project) — form of \(day)",
      fr: "Ce qui a été réalisé : \(project) — formulaire du \(day)")
  }

  /// How the form is filled in, a line each.
  public static let lines: [Wording] = [
    Wording(
      en:
        "One row for each thing that was done on one day in one place. Leave the other rows empty.",
      fr: "Une ligne par réalisation, par jour et par lieu. Laissez les autres lignes vides."),
    Wording(
      en:
        "Choose from the lists where there is an arrow. What is not known stays empty; it is never 0.",
      fr:
        "Choisissez dans les listes là où il y a une flèche. Ce qui n'est pas connu reste vide ; jamais 0."
    ),
    Wording(
      en: "Do not change the key of a row: it tells a row that was sent before from a new one.",
      fr:
        "Ne changez pas la clé d'une ligne : elle distingue une ligne déjà envoyée d'une nouvelle."),
    Wording(
      en: "Count people, never name them.", fr: "Comptez les personnes, ne les nommez jamais."),
    Wording(
      en: "Send the file back when you have a network. It may be sent again with more rows.",
      fr:
        "Renvoyez le fichier quand vous avez du réseau. Il peut être renvoyé avec d'autres lignes."),
  ]

  /// What the keys are for.
  public static let keyHelp = Wording(
    en: "Filled in already; leave it as it is.", fr: "Déjà remplie ; n'y touchez pas.")
  /// What to choose as a deliverable.
  public static let deliverableHelp = Wording(
    en: "What was done: choose from the list.",
    fr: "Ce qui a été réalisé : choisissez dans la liste.")
  /// What to write as a day.
  public static let dayHelp = Wording(
    en: "The day on which it was done, as day/month/year.",
    fr: "Le jour de la réalisation : jour/mois/année.")
  /// What to write as a quantity.
  public static let quantityHelp = Wording(
    en: "How many were done.", fr: "Combien ont été réalisés.")
  /// What to choose as a place.
  public static let placeHelp = Wording(
    en: "Where: choose from the list.", fr: "Où : choisissez dans la liste.")
  /// What to choose as a group.
  public static let groupHelp = Wording(
    en: "The group or class that took part, if there is one.",
    fr: "Le groupe ou la classe qui a participé, s'il y en a.")
  /// What to write as the number of participations.
  public static let participationsHelp = Wording(
    en: "How many people took part, those who came before included.",
    fr: "Combien de personnes ont participé, y compris celles déjà venues.")
  /// What to write as a category of participations.
  public static let femaleHelp = Wording(
    en: "How many of them are women or girls.",
    fr: "Combien d'entre elles sont des femmes ou filles.")
  /// What to write as the number of new persons.
  public static let newPersonsHelp = Wording(
    en: "How many of them had never taken part before.",
    fr: "Combien d'entre elles n'avaient jamais participé.")
  /// What to write as the person who records.
  public static let recordedByHelp = Wording(
    en: "Your role, such as trainer or field officer.",
    fr: "Votre fonction : formatrice, agent de terrain…")
  /// What to write as a note.
  public static let noteHelp = Wording(
    en: "Anything that helps to understand it.", fr: "Tout ce qui aide à comprendre.")
  /// The heading of women and girls among the participations.
  public static let female = Wording(en: "of whom female", fr: "dont femmes")

  /// What is said when a cell takes only what stands in its list.
  public static let choose = Wording(
    en: "Choose one from the list, or leave the cell empty.",
    fr: "Choisissez dans la liste, ou laissez la cellule vide.")
  /// What is said when a cell takes only a day.
  public static let aDay = Wording(
    en: "Write a day such as 14/03/2025.", fr: "Écrivez un jour comme 14/03/2025.")
  /// What is said when a cell takes only a number.
  public static let aNumber = Wording(
    en: "Write a number of 0 or more.", fr: "Écrivez un nombre, 0 ou plus.")
}
