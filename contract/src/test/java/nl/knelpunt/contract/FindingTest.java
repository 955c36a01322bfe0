package nl.knelpunt.contract;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void hasAValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(FindingKind.DATE, " ", 0, 1));
    }

    @Test
    void isAPartOfATextThatIsNotEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(FindingKind.AMOUNT, "1.00 EUR", 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(FindingKind.AMOUNT, "1.00 EUR", -1, 2));
    }
}
