import Domain
import Testing

@Suite struct FoundingCaseTests {
  @Test func `on the last day of October 2025 nothing is overdue`() throws {
    let place = try Workplace()
    place.make("founding-case")
    let run = place.run("overdue", "--as-of", "2025-10-31", "--check")
    #expect(
      run
        == .init(
          status: 0, output: "Overdue — As of 31 October 2025\nNothing is overdue.\n", errors: ""))
  }

  @Test func `a day later the end is, by one day`() throws {
    let place = try Workplace()
    place.make("founding-case")
    let run = place.run("overdue", "--as-of", "2025-11-01", "--check")
    #expect(run.status == 3)
    #expect(
      run.output == """
        Overdue — As of 1 November 2025

        REFERENCE     TITLE               PROJECT   DUE           AGREED FIRST  DAYS OVERDUE  RESPONSIBLE
        bf-girls/end  End of the project  bf-girls  October 2025  –                        1  not stated

        """)
  }

  @Test func `overdue for programs`() throws {
    let place = try Workplace()
    place.make("founding-case")
    #expect(
      place.run("overdue", "--as-of", "2025-12-15", "--format", "json").output == """
        {
          "version": 2,
          "asOf": "2025-12-15",
          "items": [
            {
              "reference": "bf-girls/end",
              "kind": "milestone",
              "title": "End of the project",
              "project": "bf-girls",
              "due": {
                "text": "2025-10",
                "first": "2025-10-01",
                "last": "2025-10-31",
                "precision": "month"
              },
              "originalDue": {
                "text": "2025-10",
                "first": "2025-10-01",
                "last": "2025-10-31",
                "precision": "month"
              },
              "daysOverdue": 45,
              "ageing": {
                "from": 31,
                "to": 60
              },
              "responsible": null,
              "action": null,
              "amount": null
            }
          ],
          "held": []
        }

        """)
  }

  @Test func `the status says in words what nobody stated`() throws {
    let place = try Workplace()
    place.make("founding-case")
    let run = place.run("status", "bf-girls", "--as-of", "2025-10-31")
    #expect(run.status == 0)
    #expect(
      run.output == """
        Support for educational and social initiatives for displaced girls and orphanages in Burkina Faso (bf-girls)
        Status on 31 October 2025

        Status          not stated
        Light           GREY, cannot be judged yet
        Period          start not stated to October 2025
        Time elapsed    not stated
        Progress        0 of 3 measurable
        Funder          not stated
        Implementer     not stated
        Places          not stated
        People reached  none recorded
        Last event      none recorded

        Why
          nothing dated or targeted has fallen due yet
          status not stated, judged as under way

        Deliverables
        DELIVERABLE                     REFERENCE                            TARGET      DELIVERED  ACCEPTED  PROGRESS  DUE          LAST  EVIDENCE  STATE
        Create computer classrooms      bf-girls/computer-classrooms  no target set  none recorded         –         –  no date set  –     –         nothing recorded
        Establish libraries in schools  bf-girls/libraries            no target set  none recorded         –         –  no date set  –     –         nothing recorded
        Organise workshops              bf-girls/workshops            no target set  none recorded         –         –  no date set  –     –         nothing recorded

        Milestones
        MILESTONE           REFERENCE     DUE           STATE  WITH
        End of the project  bf-girls/end  October 2025  open   not stated

        Missing, to judge better
          3 deliverables have no target
          3 deliverables have no due date
          3 deliverables have no place
          nobody is responsible for 4 open items
          the start is not stated

        """)
  }

  @Test func `unknown is null for programs, never zero`() throws {
    let place = try Workplace()
    place.make("founding-case")
    let json = place.run("status", "bf-girls", "--as-of", "2025-10-31", "--format", "json").output
    for line in [
      "\"status\": null", "\"progress\": null", "\"timeElapsed\": null", "\"target\": null",
      "\"delivered\": null", "\"due\": null", "\"rating\": \"notRated\"", "\"attendances\": null",
    ] {
      #expect(json.contains(line), "\(line)")
    }
    #expect(!json.contains("\"delivered\": 0"))
  }

  @Test func `two sources on the end are both kept, October 2025 in use`() throws {
    let place = try Workplace()
    place.make("founding-case-2025")
    #expect(
      place.run("show", "bf-girls/end").output.contains(
        """
        due          October 2025
                     October 2025, in use; News report of 15 October 2024 (report-2024-10-15); A month, not a day.
                     February 2026, not in use; africarivista.it, February 2025 (africarivista-2025-02);
        """))
    let overdue = place.run("overdue", "--as-of", "2025-11-01", "--format", "csv").output
    #expect(overdue.contains("bf-girls/end,End of the project,bf-girls,October 2025,–,1,"))
    let status = place.run("status", "bf-girls", "--as-of", "2025-11-01").output
    #expect(
      status.contains(
        "bf-girls/end, due: africarivista.it, February 2025 says or implies February 2026"))
  }

  @Test(arguments: ["founding-case", "founding-case-2025", "demonstration"])
  func `export, import into an empty register and export again give the same bytes`(
    example: String
  ) throws {
    let place = try Workplace()
    place.make(example)
    let first = place.run("export", "--format", "json").output
    place.run("export", "-o", place.path("first.json"), "-q")
    place.run("init", place.path("empty.sqlite"), "--zone", "UTC", "-q")
    #expect(
      place.run("import", place.path("first.json"), "--register", place.path("empty.sqlite")).status
        == 0)
    #expect(place.run("export", "--register", place.path("empty.sqlite")).output == first)
    let again = place.run(
      "import", place.path("first.json"), "--register", place.path("empty.sqlite"))
    #expect(again.errors.hasPrefix("0 added, 0 changed"))
    #expect(place.run("doctor").status == 0)
  }

  @Test func `the founding case has no delivery, no target and no money`() throws {
    let place = try Workplace()
    place.make("founding-case")
    let text = place.run("export").output
    for word in ["\"delivery\"", "\"target\"", "\"amount\"", "\"step\"", "\"quantity\""] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `French speaks French`() throws {
    let place = try Workplace()
    place.make("founding-case")
    let run = place.run("overdue", "--as-of", "1er novembre 2025", "--language", "fr")
    #expect(
      run.output == """
        En retard — Au 1er novembre 2025

        RÉFÉRENCE     NOM                      PROJET    ÉCHÉANCE      PRÉVU D'ABORD  JOURS DE RETARD  RESPONSABLE
        bf-girls/end  End of the project [en]  bf-girls  octobre 2025  –                            1  non précisé

        """)
  }
}
