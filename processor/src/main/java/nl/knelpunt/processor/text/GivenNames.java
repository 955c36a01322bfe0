package nl.knelpunt.processor.text;

import java.util.Set;

/** Given names that are frequent among those who work for webshops in the Netherlands, Belgium, Britain and India. */
final class GivenNames {
    private static final Set<String> NAMES =
            Set.of("""
            aad aaron abdel abdul abdullah adam ahmed ahmet aicha aisha ajay akash alex alexander ali alice alicia alok
            amanda amar amina amir amit amy ana anand andre andrea andreas andrew angela anil anique anita anja ank anke
            ankit anna annabel anne annelies annemarie annemiek annet annette annie anouk anthony anton antonio anwar arie
            arjan arjen arjun arne arnold arthur arun arvind asha ashish ashok astrid aydin ayse azra babette barbara bart
            bas bashir bastiaan beatrix ben benjamin bernard bert bilal birgit bjorn bob boris bouchra bram brenda brian
            britt bruno burak carla carlo carlos carmen carolien caroline cas catherine cem cemal chaima chantal charlotte
            chris christel christian christina christine cindy claire claudia clemens coen connie corrie cristina daan dave
            david deepak deepika demi denise dennis derek derya diana dick dieter dilara dimitri dinesh dirk dominique
            dorien driss edwin eefje elif eline elisa elise elke ellen elsa emily emine emir emma emre enes eric erik erika
            erwin esmee esra esther eva evelien evelyn evert fabian farid fatiha fatima fatma femke fenna ferry fleur floris
            fouad frank frans fred frederik furkan ganesh geert gerard gerda gerrit gert gijs gita gopal greet guido guus
            hakan halima hamid hamza hanna hannah hanneke hans harald harm harold harry harsh hasan hassan hatice heidi
            heleen helena hendrik henk henny hicham hilda hugo huseyin hussein ibrahim ikram ilona ilse imane imran ine inge
            ingrid irene iris isabel ivo jaap jack jacob jacqueline jamal james jan janneke jantine jasmijn jason jasper jay
            jayden jeanette jeannette jeff jelle jennifer jenny jeroen jesse jessica jill jim jip joan joanna jochem joep
            johan johanna john johnny jolanda jonas jonathan joost jordy joris jorn jos jose joseph joshua joyce judith
            julia julian julie jurgen justin kamal kareem karen karim karin karl karthik kaspar kavita kees kelly kemal ken
            kerem kevin khalid kim kimberly kiran koen krishna kumar lakshmi lars laura lauren laurens leila lena lennart
            leo leon leonie leontien levi lia lianne lidia lieke lies liesbeth linda lisa lisanne lisette liza loes lotte
            louis louise luc lucas lucia luigi luuk lydia maaike maarten madelon mahmoud malika mandy manish manoj manon
            marc marcel marco margreet maria marian marianne marieke marijke marijn marina marinus mario marion marit mark
            marko marleen marlies marloes martha martijn martin martine mary maryam mathijs mats matthew matthias matthijs
            maud maurice max maya meera mees mehdi mehmet melanie melissa melvin menno merel merve michael michel michelle
            michiel miguel mike mila milan milou mina mirjam mirthe mitchell mohamed mohammed mohan mohit monica monique
            mourad muhammad murat mustafa nabil nadia naima nancy naomi naoufal natalie natasja neha nick nicky nico nicole
            niels nienke nikhil nina nisha noa noah noor nora nordin noura olaf olga oliver omar onur oscar osman othmane
            patricia patrick paul paula pauline peggy peter petra philip pieter pim pooja prakash pranav prashant priya
            puneet rachel rachid rahul raj rajesh rakesh ralph ram ramesh ramon rania raoul ravi raymond rebecca remco
            renate rene renske reza rianne richard rick rik ritu rob robbert robert robin roel rogier rohan rohit roland
            rolf romy ron ronald roos rosa rosanne rowan ruben rudi rudolf rutger ruud ryan saar sabine sabrina sachin safaa
            salim sam samantha samir samira samuel sandeep sander sandra sanjay sanne santosh sara sarah sascha saskia scott
            sebastiaan selim selma serkan shankar shanti sharon shirley shivani shreya siem sietske silvia simon simone
            sjaak sjoerd sneha sofie sonia sonja soufiane stan stefan steffi stephan stephanie steve steven stijn sunil
            suresh susan susanne suzan suzanne svenja swati sylvia tamara tania tara tariq teun thea theo thijs thomas tim
            timo tina tjeerd tobias tom tony toon tristan twan vera veronica victor vijay vikram vinay vincent vivek walter
            wendy wesley wessel wiebe wies wiktor willem willemijn william wilma wim wouter xander yannick yara yasin yasmin
            yasmina yasmine yassine yavuz younes youri youssef yusuf yvette yvonne zainab zehra zeynep zoe zohra
            """.strip().replace("ij", "y").split("\\s+", -1));

    private GivenNames() {}

    static Set<String> all() {
        return NAMES;
    }

    /** @param form in the form of {@link Word#form} */
    static boolean contains(String form) {
        return NAMES.contains(form);
    }
}
