from factcheck.report.html.lean import lean, lean_style


def test_an_attribute_of_plain_signs_needs_no_quotes():
    assert lean('<p id="fact-3" class="a b">x</p>') == '<p id=fact-3 class="a b">x</p>'


def test_a_tag_that_closes_itself_stays_one():
    assert lean('<line x="1" y="2"/>') == "<line x=1 y=2 />"


def test_a_quotation_mark_is_written_as_itself_in_a_text_and_nowhere_else():
    assert lean('<p title="a &#34;b&#34;">&#34;it&#39;s&#34;</p>') == '<p title="a &#34;b&#34;">"it\'s"</p>'


def test_an_attribute_in_a_text_is_a_text():
    assert lean("<p>id=&#34;x&#34; &lt;b id=&#34;y&#34;&gt;</p>") == '<p>id="x" &lt;b id="y"&gt;</p>'


def test_style_and_script_stay_as_their_hashes_have_them():
    page = '<style>a[b="c"] { }</style><script>f("d"); x="e"</script>'
    assert lean(page) == page


def test_a_style_says_the_same_in_fewer_signs():
    assert lean_style("a, b {\ncolor: red;\n}\n@media (x) {\nc { width: calc(1px + 2px); }\n}\n") == (
        "a,b{color: red}@media (x){c{width: calc(1px + 2px)}}"
    )
